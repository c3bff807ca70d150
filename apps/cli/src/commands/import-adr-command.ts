import { Command } from 'commander';
import { importAdrs, type AdrsImported } from '../adr/import-adrs.ts';
import { refuseNoFolder } from '../adr/folder-files.ts';
import { exitCodes } from '../exit.ts';
import { openHouse } from '../house.ts';
import { printImported, printSome } from '../import-report.ts';
import { whenInterrupted } from '../interrupted.ts';
import { dataOption, examples, folderOf } from '../options.ts';
import { Progress, whole } from '../progress.ts';

const description =
  'Records a folder of decision records (MADR 2, 3 and 4, Nygard and adr-tools, and what is near them) as history. In a ' +
  'git work tree each commit that changed a record becomes a dated change: proposed, made, reworded, superseded. ' +
  'Elsewhere each file is recorded on the day that it names. Running it again records only what is new.';

const more = `
What becomes of a record:
  title, deciders, consulted, informed, drivers, options with good and bad, the chosen option and
  why: fields of the decision. All else stays in its body, in order and under its headings.
  status    accepted, approved, active, implemented: made · proposed, draft, pending: proposed ·
            rejected, declined: declined · superseded by X: superseded, X is its successor ·
            deprecated: superseded by nothing · any other word: proposed, and the word is kept
  key       NAME/file-name-at-first, for example checkout/0007-use-kafka; it stays when the file
            is renamed. A record that "throughline export adr" wrote keeps the key it had.

Nothing is changed in the folder, and nothing is fetched. README, index, changelog and template
files are left out and named.`;

const sameNumbers = ({ folder }: AdrsImported): string[] => {
  const numbered = folder.records.filter(({ number }) => number !== null);
  return [...Map.groupBy(numbered, ({ number }) => number)]
    .filter(([, records]) => records.length > 1)
    .map(([number, records]) => `number ${number}: ${records.map(({ path }) => path).join(', ')}`);
};

const notes = (imported: AdrsImported): void => {
  const { workTree, undated, leftOut, folder } = imported;
  const list = (title: string, lines: readonly string[]) => {
    if (lines.length === 0) return;
    console.log(title);
    printSome(lines, (line) => console.log(`  ${line}`));
  };
  list(
    'Left out:',
    leftOut.map(({ path, why }) => `${path}: ${why}`),
  );
  list(
    'Two records have one number. Each is recorded; a line that names the number names neither:',
    sameNumbers(imported),
  );
  list('Records without a date: the time of the file stands for it.', undated);
  list(
    'Not as in the last commit, and recorded as it is there. Commit, or say --no-git:',
    workTree?.uncommitted ?? [],
  );
  if (imported.isGitMissing) console.log('There is no git on this machine: no history was read.');
  if (workTree?.isShallow)
    console.log('The history of this clone begins in the middle: git fetch --unshallow brings the rest.');
  list(
    'Worth a look:',
    folder.records.flatMap(({ path, adr }) =>
      adr.remarks.map(({ line, remark }) => `${path} line ${line}: ${remark}`),
    ),
  );
};

const print = (imported: AdrsImported, dryRun: boolean): number => {
  const { folder, problems, workTree, source } = imported;
  const from = workTree ? 'the commits of its repository' : 'its files';
  console.log(`${whole(folder.records.length)} records, read from ${from}. Keys begin with ${source}/.`);
  const refused = printImported(imported, dryRun);
  notes(imported);
  printSome(
    problems.map(({ path, line, problem, hint }) => `${path} line ${line}: ${problem}. ${hint}`),
    (line) => console.error(line),
  );
  return refused + problems.length;
};

type Options = {
  readonly data: string;
  readonly source?: string;
  readonly domain?: string;
  readonly dryRun: boolean;
  readonly git: boolean;
};

export const importAdrCommand = () =>
  new Command('adr')
    .summary('a folder of decision records in Markdown')
    .description(description)
    .argument('<folder>', 'the folder; folders in it are read as well')
    .addOption(dataOption())
    .option('--source <name>', 'what keys begin with (default: the name of the repository, or of the folder)')
    .option('--domain <name>', 'the decision domain of records that name none')
    .option('--dry-run', 'say what would be recorded, and record nothing', false)
    .option('--no-git', 'read the files as they are, not their commits')
    .addHelpText('after', more)
    .addHelpText(
      'after',
      examples(
        'import adr ../checkout/docs/adr --dry-run',
        'import adr ../checkout/docs/adr --domain architecture',
      ),
    )
    .action(async (folder: string, options: Options) => {
      refuseNoFolder(folder);
      const house = await openHouse(folderOf(options));
      const progress = new Progress('changes');
      const finished = whenInterrupted(
        'Stopped. What was recorded stays; the same command goes on from there.',
      );
      try {
        const { source, domain, dryRun, git } = options;
        const onProgress = (count: number) => progress.show(count);
        const imported = await importAdrs(house, { folder, source, domain, dryRun, git, onProgress });
        progress.done();
        if (print(imported, dryRun) > 0) process.exitCode = exitCodes.findings;
      } finally {
        finished();
        await house.close();
      }
    });
