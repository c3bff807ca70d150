import { aboutPerson } from '@throughline/application';
import { readPeopleVault } from '@throughline/directory-sqlite';
import { openSqliteStore } from '@throughline/event-store-sqlite';
import { Command } from 'commander';
import { writeFileSync } from 'node:fs';
import { accessOptions, inDirectory, type AccessOptions } from '../access/access-options.ts';
import { personCalled } from '../access/find-person.ts';
import { rememberExport } from '../access/remember.ts';
import { exportHistory } from '../export-history.ts';
import { openToRead } from '../open-log.ts';
import { exportLog, exportPeople } from '../log-file.ts';
import { exportAdrCommand } from './export-adr-command.ts';
import { dataOption, examples, folderOf } from '../options.ts';
import { Progress, whole } from '../progress.ts';

const log = () =>
  new Command('log')
    .summary('every event, as a file that imports back with the same hashes')
    .description(
      'Writes the whole log as NDJSON with a digest at the end, so that a cut-off file is noticed. Works while the server ' +
        'runs. Names of people are not in the log; --people writes them to a file of their own. Nothing is added to the log, ' +
        'not even to its audit: the file has the head of the log that it is a copy of.',
    )
    .argument('<file>', 'the file to write; it must not exist yet')
    .option('--people <file>', 'also write the people vault: names, handles, addresses')
    .addOption(dataOption())
    .addHelpText('after', examples('export log log.ndjson', 'export log log.ndjson --people people.ndjson'))
    .action(async (file: string, options: { data: string; people?: string }) => {
      const folder = folderOf(options);
      const store = await openSqliteStore({ folder, mode: 'read' });
      const progress = new Progress('events');
      try {
        let events = 0;
        await exportLog(store, file, (count) => progress.show((events = count)));
        progress.done();
        console.log(`${whole(events)} events written to ${file}.`);
        if (options.people === undefined) return;
        const records = readPeopleVault(folder).records();
        await exportPeople(records, options.people);
        console.log(
          `${whole(records.length)} people written to ${options.people}. Keep it as safe as the people would.`,
        );
      } finally {
        await store.close();
      }
    });

const history = () =>
  new Command('history')
    .summary('a history file: one dated fact a line')
    .description(
      'Writes the plan and how it came about as a history file, which `throughline import history` reads. Works while the ' +
        'server runs. People appear by their keys; --names adds their names. What no fact can say is counted and named at ' +
        'the end; `throughline export log` leaves out nothing. The audit shows it, unless the server has the log.',
    )
    .argument('<file>', 'the file to write; it must not exist yet')
    .option('--names', 'also write the names of people', false)
    .addOption(dataOption())
    .addHelpText('after', examples('export history roadmap.ndjson', 'export history roadmap.ndjson --names'))
    .action(async (file: string, options: { data: string; names: boolean }) => {
      const folder = folderOf(options);
      const store = await openSqliteStore({ folder, mode: 'read' });
      const progress = new Progress('facts');
      try {
        const vault = readPeopleVault(folder);
        const onFact = (count: number) => progress.show(count);
        const { facts, leftOut } = await exportHistory(store, vault, file, { names: options.names, onFact });
        progress.done();
        console.log(`${whole(facts)} facts written to ${file}.`);
        if (leftOut.size > 0) console.log('Events that no fact can say, or not all of:');
        for (const [what, count] of [...leftOut].sort()) console.log(`  ${what.padEnd(40)} ${whole(count)}`);
      } finally {
        await store.close();
      }
      await rememberExport({ kind: 'folder', folder }, 'plan');
    });

const person = () =>
  accessOptions(new Command('person'))
    .summary('everything about one person, as they may ask for it')
    .description(
      'Writes everything that is kept about a person as JSON: their row in the people vault, account, sessions, names of ' +
        'tokens, what they had read, and every event that they told or that names them. The audit shows it, unless the server has the log.',
    )
    .argument('<person>', 'their key, login or id')
    .argument('<file>', 'the file to write; it must not exist yet')
    .addHelpText('after', examples('export person ines ines.json'))
    .action((given: string, file: string, options: AccessOptions, command: Command) =>
      inDirectory(options, command, async ({ log, directory }) => {
        const store = await openToRead(log);
        try {
          const { id } = await personCalled(directory, given);
          const about = await aboutPerson({ store, directory }, id, { now: Date.now() });
          writeFileSync(file, `${JSON.stringify(about, undefined, 2)}\n`, { flag: 'wx', mode: 0o600 });
          console.log(`${whole(about.events.length)} events and all else about them written to ${file}.`);
          console.log('Keep it as safe as they would, and hand it to nobody else.');
        } finally {
          await store.close();
        }
        await rememberExport(log, 'person');
      }),
    );

export const exportCommand = () =>
  new Command('export')
    .description('Write files for elsewhere')
    .addCommand(log())
    .addCommand(history())
    .addCommand(exportAdrCommand())
    .addCommand(person());
