import { isSound } from '@throughline/event-store';
import type { CopyProgress } from '@throughline/event-store-sqlite';
import { Command } from 'commander';
import { backupFolder, restoreFolder } from '../backup.ts';
import { exitCodes } from '../exit.ts';
import { dataOption, examples, folderOf } from '../options.ts';
import { Progress, whole } from '../progress.ts';

const showing = (progress: Progress) => (step: CopyProgress) =>
  progress.show(step.step === 'copying' ? step.pages : step.events);

export const backupCommand = () =>
  new Command('backup')
    .summary('copy log and people while the server goes on')
    .description('Copies log and people into a new folder while the server goes on, and verifies the copy.')
    .argument('<folder>', 'where to put the backup; must not hold one yet')
    .addOption(dataOption())
    .addHelpText('after', examples('backup ./backups/2026-11-21', 'backup /mnt/nas/monday --data ./data'))
    .action(async (target: string, options: { data: string }) => {
      const folder = folderOf(options);
      const progress = new Progress('copied');
      const copied = await backupFolder(folder, target, showing(progress));
      const { manifest, verification, people } = copied;
      progress.done();
      console.log(
        `${whole(manifest.events)} events${people ? ' and the people vault' : ''} copied to ${copied.folder}.`,
      );
      console.log(`head ${manifest.events} ${manifest.digest}`);
      if (isSound(verification)) return;
      console.error('The log was copied as it is, and its chain is broken: run `throughline verify`.');
      process.exitCode = exitCodes.findings;
    });

export const restoreCommand = () =>
  new Command('restore')
    .summary('put a backup into an empty data folder')
    .description('Puts a backup into an empty data folder and verifies it there.')
    .argument('<backup>', 'the folder (or file) that `throughline backup` wrote')
    .addOption(dataOption())
    .addHelpText('after', examples('restore ./backups/2026-11-21 --data ./restored'))
    .action(async (source: string, options: { data: string }) => {
      const folder = folderOf(options);
      const progress = new Progress('copied');
      const { verification } = await restoreFolder(source, folder, showing(progress));
      progress.done();
      console.log(
        `${whole(verification.events)} events restored to ${folder}; start with: DATA=${folder} npm start`,
      );
      console.log(`head ${verification.events} ${verification.digest}`);
    });
