import { openPeopleVault } from '@throughline/directory-sqlite';
import { openSqliteStore } from '@throughline/event-store-sqlite';
import { Command } from 'commander';
import { exportLog, exportPeople } from '../log-file.ts';
import { dataOption, folderOf } from '../options.ts';
import { Progress, whole } from '../progress.ts';

const log = () =>
  new Command('log')
    .summary('every event, as a file that imports back with the same hashes')
    .description(
      'Writes the whole log as NDJSON with a digest at the end, so that a cut-off file is noticed. Works while the server\n' +
        'runs. Names of people are not in the log; --people writes them to a file of their own (stop the server first).',
    )
    .argument('<file>', 'the file to write; it must not exist yet')
    .option('--people <file>', 'also write the people vault: names, handles, addresses')
    .addOption(dataOption())
    .action(async (file: string, options: { data: string; people?: string }) => {
      const folder = folderOf(options);
      const store = await openSqliteStore({ folder, mode: options.people === undefined ? 'read' : 'write' });
      const progress = new Progress('events');
      try {
        let events = 0;
        await exportLog(store, file, (count) => progress.show((events = count)));
        progress.done();
        console.log(`${whole(events)} events written to ${file}.`);
        if (options.people === undefined) return;
        const vault = openPeopleVault(folder);
        const records = vault.records();
        await exportPeople(records, options.people);
        await vault.close();
        console.log(
          `${whole(records.length)} people written to ${options.people}. Keep it as safe as the people would.`,
        );
      } finally {
        await store.close();
      }
    });

export const exportCommand = () =>
  new Command('export').description('Write files for elsewhere').addCommand(log());
