import type {
  DiffFields,
  ImportRunFields,
  LateReasonFields,
  QueryFields,
  ReasonGroupFields,
} from '../generated/served.ts';
import { when } from '../server/desk.ts';
import { changeFilter } from './change-filter.ts';
import { changesPage } from './changes-page.ts';
import { diffBetween, type DiffAt } from './diff-at.ts';
import type { ImportRunAt } from './import-run-at.ts';
import type { LateReasonAt } from './late-reason-at.ts';
import { replayPack } from './replay-pack.ts';

export const historyQueries: Pick<QueryFields, 'changes' | 'diff' | 'replay'> = {
  changes: (_, { from, to, filter, newestFirst, ...args }, desk) =>
    when(desk.all([from, to]), ([start, end]) =>
      changesPage(start.at, end.at, { filter: filter ?? {}, newestFirst: newestFirst ?? false }, args),
    ),
  diff: (_, { from, to, knownAt, filter }, desk) =>
    when(desk.all([from, to, knownAt]), ([start, end, known]) =>
      diffBetween(start, end, known, filter ?? {}),
    ),
  replay: (_, { from, to, filter, limit }, desk) =>
    when(desk.all([from, to]), ([start, end]) =>
      replayPack(start, end, limit ?? 1_000, changeFilter(end.at, filter ?? {})),
    ),
};

export const diffFields: DiffFields = { differences: (diff, args) => (diff as DiffAt).differences(args) };

export const reasonGroupFields: ReasonGroupFields = {
  differences: (group, args) => (group as DiffAt['groups'][number]).differences(args),
};

export const lateReasonFields: LateReasonFields = {
  story: (reason, args) => (reason as LateReasonAt).story(args),
};

export const importRunFields: ImportRunFields = {
  story: (run, args) => (run as ImportRunAt).story(args),
};
