import { readPeopleVault } from '@throughline/directory-sqlite';
import { openSqliteStore } from '@throughline/event-store-sqlite';
import { Command } from 'commander';
import { exportAdrs } from '../adr/export-adrs.ts';
import { dataOption, examples, folderOf } from '../options.ts';
import { Progress, whole } from '../progress.ts';

const description =
  'Writes every decision as a record of MADR 4, a file each, into an empty folder; "throughline import adr" reads them ' +
  'back as they were. What MADR has no field for (risks, evidence, objections, domain, confidence, reviews) stands as ' +
  'YAML below "More Information". Works while the server runs. People appear by their keys; --names writes their names.';

type Options = { readonly data: string; readonly at?: string; readonly names: boolean };

export const exportAdrCommand = () =>
  new Command('adr')
    .summary('decisions as a folder of records in Markdown (MADR 4)')
    .description(description)
    .argument('<folder>', 'the folder to write; empty, or not there yet')
    .option('--at <moment>', 'as of a moment: 2026-03-31, FY26-Q2, before:D-31, moment:NAME (default: now)')
    .option('--names', 'write the names of people, not their keys', false)
    .addOption(dataOption())
    .addHelpText(
      'after',
      examples('export adr ./decisions', 'export adr ./decisions-then --at 2026-03-31 --names'),
    )
    .action(async (folder: string, options: Options) => {
      const data = folderOf(options);
      const store = await openSqliteStore({ folder: data, mode: 'read' });
      const progress = new Progress('records');
      try {
        const { at, names } = options;
        const onRecord = (count: number) => progress.show(count);
        const count = await exportAdrs(store, readPeopleVault(data), folder, { at, names, onRecord });
        progress.done();
        console.log(`${whole(count)} records written to ${folder}.`);
      } finally {
        await store.close();
      }
    });
