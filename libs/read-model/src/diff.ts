import type { Because } from '@throughline/domain';
import { groupsAsSeen } from './access/groups-as-seen.ts';
import { Differences, type Counts, type Difference, type Span } from './differences.ts';
import { stateAt } from './entity.ts';
import type { ReadModel } from './read-model.ts';
import type { ChangeFilter } from './story.ts';
import { touchedBetween } from './touched.ts';

/** Differences in their order; each is put together when it is looked at. */
export class DifferenceList implements Iterable<Difference> {
  readonly #differences: Differences;
  readonly #rows: readonly number[];

  constructor(differences: Differences, rows: readonly number[]) {
    this.#differences = differences;
    this.#rows = rows;
  }

  get length(): number {
    return this.#rows.length;
  }

  slice(start?: number, end?: number): Difference[] {
    return this.#rows.slice(start, end).map((row) => this.#differences.read(row));
  }

  [Symbol.iterator](): Iterator<Difference> {
    return this.slice()[Symbol.iterator]();
  }
}

/** Differences that rest on the same reason; no reason is a group as well, and is shown as one. */
export type ReasonGroup = Counts & {
  readonly because: readonly Because[];
  readonly differences: DifferenceList;
};

export type Diff = Counts & {
  readonly from: number;
  readonly to: number;
  readonly groups: readonly ReasonGroup[];
  /** Of those that ask for a reason or name one: how many name one. */
  readonly explained: number;
  /** All of them, group by group. */
  readonly differences: DifferenceList;
};

const sum = (groups: readonly ReasonGroup[], of: (group: ReasonGroup) => number): number =>
  groups.reduce((total, group) => total + of(group), 0);

/**
 * What differs between two places, each difference with the reason of the change that settled it. `knownAt` judges by
 * the reasons known at that place: one given since does not count there.
 */
export const diff = (
  model: ReadModel,
  from: number,
  to: number,
  { knownAt = model.timeline.length, filter = {} }: { knownAt?: number; filter?: ChangeFilter } = {},
): Diff => {
  const span: Span = { model, from: model.at(from), to: model.at(to), knownAt };
  const differences = new Differences(span, touchedBetween(model, span.from.place, span.to.place, filter));
  // The largest group first, the unexplained last.
  const isUnexplained = ({ because }: { because: readonly Because[] }) => Number(because.length === 0);
  const inOrder = groupsAsSeen(differences.byReason, model.timeline, filter.sight).sort(
    (a, b) => isUnexplained(a) - isUnexplained(b) || b.rows.length - a.rows.length,
  );
  const groups = inOrder.map(({ rows, ...group }): ReasonGroup => ({
    ...group,
    differences: new DifferenceList(differences, rows),
  }));
  return {
    from,
    to,
    groups,
    differences: new DifferenceList(
      differences,
      inOrder.flatMap(({ rows }) => rows),
    ),
    added: sum(groups, ({ added }) => added),
    removed: sum(groups, ({ removed }) => removed),
    changed: sum(groups, ({ changed }) => changed),
    asking: sum(groups, ({ asking }) => asking),
    explained: sum(groups, ({ because, differences }) => (because.length > 0 ? differences.length : 0)),
  };
};

/** Members of a scope that are not what they were: the cheap half of a diff, by reference. */
export const changedWithin = (
  model: ReadModel,
  scope: { category: string; name: string; key: string },
  from: number,
  to: number,
): { id: string; before: unknown; after: unknown }[] => {
  const changed = [];
  for (const entity of model.scope(scope.category, scope.name).everMembers(scope.key)) {
    const before = stateAt(entity, from);
    const after = stateAt(entity, to);
    if (before !== after) changed.push({ id: entity.id, before, after });
  }
  return changed;
};
