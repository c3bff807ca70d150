import type { DiffFields, LateReasonFields, QueryFields, ReasonGroupFields } from '../generated/served.ts';
import { asOf } from '../org/as-of.ts';
import { changeFilter } from './change-filter.ts';
import { changesPage } from './changes-page.ts';
import { DiffAt } from './diff-at.ts';
import type { LateReasonAt } from './late-reason-at.ts';
import { replayPack } from './replay-pack.ts';

export const historyQueries: Pick<QueryFields, 'changes' | 'diff' | 'replay'> = {
  changes: async (_, { from, to, filter, newestFirst, ...args }, desk) => {
    const [start, end] = await Promise.all([desk.at(from), desk.at(to)]);
    return changesPage(start.at, end.at, { filter: filter ?? {}, newestFirst: newestFirst ?? false }, args);
  },
  diff: async (_, { from, to, knownAt, filter }, desk) => {
    const [start, end, known] = await Promise.all([desk.at(from), desk.at(to), desk.at(knownAt)]);
    const shown = {
      from: asOf(start.at, start.requested, start.instant),
      to: asOf(end.at, end.requested, end.instant),
      knownAt: asOf(known.at, known.requested, known.instant),
    };
    return new DiffAt(
      { from: start.at, to: end.at, knownAt: known.at },
      shown,
      changeFilter(end.at, filter ?? {}),
    );
  },
  replay: async (_, { from, to, filter, limit }, desk) => {
    const [start, end] = await Promise.all([desk.at(from), desk.at(to)]);
    return replayPack(start, end, limit ?? 1_000, changeFilter(end.at, filter ?? {}));
  },
};

export const diffFields: DiffFields = { differences: (diff, args) => (diff as DiffAt).differences(args) };

export const reasonGroupFields: ReasonGroupFields = {
  differences: (group, args) => (group as DiffAt['groups'][number]).differences(args),
};

export const lateReasonFields: LateReasonFields = {
  story: (reason, args) => (reason as LateReasonAt).story(args),
};
