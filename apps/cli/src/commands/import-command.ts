import { isSound } from '@throughline/event-store';
import { openSqliteStore } from '@throughline/event-store-sqlite';
import { openPeopleVault } from '@throughline/directory-sqlite';
import { describeFacts } from '@throughline/interchange';
import { Command } from 'commander';
import { exitCodes } from '../exit.ts';
import { openHouse } from '../house.ts';
import { importHistory } from '../import-history.ts';
import { printImported } from '../import-report.ts';
import { refuseUnreadable, standardInput } from '../input-file.ts';
import { whenInterrupted } from '../interrupted.ts';
import { importLog, importPeople } from '../log-file.ts';
import { importAdrCommand } from './import-adr-command.ts';
import { dataOption, examples, folderOf } from '../options.ts';
import { Progress, whole } from '../progress.ts';

const fileExample = `
A file:
  {"at":"2026-07-01T08:00:00Z","fact":"horizon.opened","horizon":"H2","name":"H2 2026","startsOn":"2026-07-01","endsOn":"2026-12-31"}
  {"at":"2026-07-01T09:00:00Z","fact":"goal.proposed","goal":"G-1","title":"Offline manifests","horizon":"H2","by":"aiko"}
  {"at":"2026-08-29T11:30:00Z","fact":"goal.changed","goal":"G-1","target":"2027-02-12","because":[{"note":"Two hands fewer"}]}`;

const history = () =>
  new Command('history')
    .summary('a history file: one dated fact a line')
    .description(
      'Records a history file (UTF-8 NDJSON, one dated fact a line, ordered by time) as it happened: its own times become ' +
        'the timeline. Several files are merged by time. Running the same file again records only what is new. A bad line ' +
        'is reported with its number, and nothing of its change-set is recorded.',
    )
    .argument('<files...>', 'the history file, and files that extend it; - is standard input')
    .addOption(dataOption())
    .option('--source <name>', 'what to call the source (default: the first file’s name)')
    .option('--dry-run', 'say what would be recorded, and record nothing', false)
    .option('--strict', 'stop at the first problem', false)
    .addHelpText('after', () => `\n${describeFacts()}`)
    .addHelpText('after', fileExample)
    .addHelpText(
      'after',
      examples(
        'import history roadmap.ndjson --dry-run',
        'import history roadmap.ndjson more.ndjson --strict',
        'import history - --source tracker < roadmap.ndjson',
      ),
    )
    .action(
      async (
        files: string[],
        options: { data: string; source?: string; dryRun: boolean; strict: boolean },
        command: Command,
      ) => {
        if (files.indexOf(standardInput) !== files.lastIndexOf(standardInput))
          command.error('error: standard input (-) can be read only once');
        if (files[0] === standardInput && options.source === undefined)
          command.error('error: standard input has no name: say --source NAME, the same in every run');
        files.forEach(refuseUnreadable);
        const house = await openHouse(folderOf(options));
        const progress = new Progress('change-sets');
        const finished = whenInterrupted(
          'Stopped. What was recorded stays; the same command goes on from there.',
        );
        try {
          const { source, dryRun, strict } = options;
          const onProgress = (count: number) => progress.show(count);
          const imported = await importHistory(house, { files, source, dryRun, strict, onProgress });
          progress.done();
          if (printImported(imported, dryRun) > 0) process.exitCode = exitCodes.findings;
        } finally {
          finished();
          await house.close();
        }
      },
    );

const log = () =>
  new Command('log')
    .summary('a log exported by `throughline export log`')
    .description(
      'Writes an exported log into an empty data folder: same ids, times and hashes, verified at the end.',
    )
    .argument('<file>', 'the exported log')
    .option('--people <file>', 'the people exported with it')
    .addOption(dataOption())
    .addHelpText('after', examples('import log log.ndjson --people people.ndjson --data ./copy'))
    .action(async (file: string, options: { data: string; people?: string }) => {
      for (const path of [file, ...(options.people === undefined ? [] : [options.people])])
        refuseUnreadable(path);
      const folder = folderOf(options);
      const store = await openSqliteStore({ folder });
      const vault = openPeopleVault(folder);
      const progress = new Progress('events');
      const finished = whenInterrupted(
        `Stopped half-way: ${folder} holds a part of the log. Import into another folder.`,
      );
      try {
        const people = options.people === undefined ? 0 : await importPeople(vault, options.people);
        const verified = await importLog(store, file, (count) => progress.show(count));
        progress.done();
        console.log(
          `${whole(verified.events)} events in ${whole(verified.streams)} streams, ${whole(people)} people.`,
        );
        console.log(`head ${verified.events} ${verified.digest}`);
        if (!isSound(verified)) process.exitCode = exitCodes.findings;
      } finally {
        finished();
        await vault.close();
        await store.close();
      }
    });

export const importCommand = () =>
  new Command('import')
    .description('Take in a history from elsewhere')
    .addCommand(history())
    .addCommand(importAdrCommand())
    .addCommand(log());
