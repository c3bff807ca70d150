import type { FactChangeSet } from './change-sets.ts';
import type { Mapped } from './map-change-set.ts';
import type { Problem, Remark } from './problem.ts';

/** What became of the lines of one kind. */
export type FactCount = {
  /** Turned into commands. */
  applied: number;
  /** Their feature is not built yet. */
  later: number;
  /** Wrong themselves, or in a change-set with something wrong in it. */
  refused: number;
  /** Of a change-set that an earlier run has recorded. */
  before: number;
};

/** How an import went; complete when the reading has come to its end. */
export type ImportReport = {
  readonly facts: Record<string, FactCount>;
  readonly changeSets: { toRecord: number; before: number; refused: number; nothingToRecord: number };
  /** Everything in it is text that people may show: no more than {@link maxListed} of each. */
  readonly problems: Problem[];
  readonly remarks: Remark[];
  problemCount: number;
  remarkCount: number;
  /** Known only by name from now on. */
  readonly mentioned: { readonly category: string; readonly id: string }[];
  /** Different people the recorded facts name. */
  people: number;
  /** Where a strict run stopped. */
  stoppedAt?: number;
};

export const maxListed = 1_000;

export const emptyReport = (): ImportReport => ({
  facts: {},
  changeSets: { toRecord: 0, before: 0, refused: 0, nothingToRecord: 0 },
  problems: [],
  remarks: [],
  problemCount: 0,
  remarkCount: 0,
  mentioned: [],
  people: 0,
});

const count = (report: ImportReport, kind: string, fate: keyof FactCount): void => {
  const counts = (report.facts[kind] ??= { applied: 0, later: 0, refused: 0, before: 0 });
  counts[fate] += 1;
};

const listProblem = (report: ImportReport, { file, line, problem, hint }: Problem): void => {
  report.problemCount += 1;
  if (report.problems.length < maxListed)
    report.problems.push({ ...(file !== undefined && { file }), line, problem, hint });
};

const listRemarks = (report: ImportReport, remarks: readonly Remark[]): void => {
  report.remarkCount += remarks.length;
  for (const remark of remarks.slice(0, maxListed - report.remarks.length)) report.remarks.push(remark);
};

/** `more`: what the domain could not take of lines that were read well. */
export const reportRefused = (
  report: ImportReport,
  { facts, bad, remarks }: FactChangeSet,
  more: readonly Problem[] = [],
): void => {
  report.changeSets.refused += 1;
  for (const line of bad) count(report, line.kind, 'refused');
  for (const { kind } of facts) count(report, kind.name, 'refused');
  for (const problem of [...bad, ...more]) listProblem(report, problem);
  listRemarks(report, remarks);
};

export const reportBefore = (report: ImportReport, { facts }: FactChangeSet): void => {
  report.changeSets.before += 1;
  for (const { kind } of facts) count(report, kind.name, 'before');
};

export const reportTaken = (
  report: ImportReport,
  { facts, remarks }: FactChangeSet,
  mapped: Mapped,
): void => {
  report.changeSets[mapped.commands.length > 0 ? 'toRecord' : 'nothingToRecord'] += 1;
  for (const { kind } of facts) count(report, kind.name, kind.later === undefined ? 'applied' : 'later');
  listRemarks(report, remarks);
  listRemarks(report, mapped.remarks);
  for (const reference of mapped.mentioned) report.mentioned.push(reference);
};
