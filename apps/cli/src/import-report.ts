import { sentenceOf } from '@throughline/domain';
import type { ImportReport } from '@throughline/interchange';
import type { Imported } from './import-run.ts';
import { whole } from './progress.ts';

const shownProblems = 20;

const factLine = (fact: string, { applied, later, refused, before }: ImportReport['facts'][string]) => {
  const parts = [
    applied && `${whole(applied)} taken`,
    before && `${whole(before)} recorded before`,
    later && `${whole(later)} counted only: their feature comes later`,
    refused && `${whole(refused)} refused`,
  ];
  return `  ${fact.padEnd(22)} ${parts.filter(Boolean).join(', ')}`;
};

/** No more lines than anybody reads at once. */
export const printSome = (lines: readonly string[], print: (line: string) => void): void => {
  for (const line of lines.slice(0, shownProblems)) print(line);
  if (lines.length > shownProblems) print(`… and ${whole(lines.length - shownProblems)} more.`);
};

/** Says how an import went; answers how many problems there were. */
export const printImported = (
  { report, recorded, repeated, nothingNew, refused }: Imported,
  dryRun: boolean,
): number => {
  console.log(
    dryRun
      ? `Dry run, nothing was recorded. ${whole(recorded)} change-sets would be.`
      : `${whole(recorded)} change-sets recorded, ${whole(repeated + report.changeSets.before)} recorded before, ` +
          `${whole(nothingNew + report.changeSets.nothingToRecord)} with nothing to record.`,
  );
  for (const fact of Object.keys(report.facts).sort()) console.log(factLine(fact, report.facts[fact]!));
  const mentioned = Object.groupBy(report.mentioned, ({ category }) => category);
  const named = Object.entries(mentioned).map(([category, them]) => `${whole(them!.length)} ${category}`);
  if (named.length > 0) console.log(`Known only by name: ${named.join(', ')}.`);
  const inFile = (file: string | undefined) => (file === undefined ? '' : `${file} `);
  const problems = [
    ...report.problems.map(
      ({ file, line, problem, hint }) => `${inFile(file)}line ${line}: ${problem}. ${hint}`,
    ),
    ...refused.map(({ file, lines, refusal }) => `${inFile(file)}line ${lines[0]}: ${sentenceOf(refusal)}`),
  ];
  const count = report.problemCount + refused.length;
  for (const line of problems.slice(0, shownProblems)) console.error(line);
  if (count > shownProblems) console.error(`… and ${whole(count - shownProblems)} more.`);
  if (report.stoppedAt !== undefined) console.error(`Stopped at line ${report.stoppedAt}, as --strict asks.`);
  return count;
};
