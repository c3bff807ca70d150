import { changeAt, type Change } from './change.ts';
import type { ReadModel } from './read-model.ts';
import { placesBetween, type ChangeFilter } from './story.ts';

/** One change-set of a replay: what a reader sees move at once. */
export type ReplayStep = {
  readonly place: number;
  readonly at: number;
  readonly changeSet: string;
  readonly changes: readonly Change[];
};

export type Replay = {
  readonly from: number;
  readonly to: number;
  readonly steps: readonly ReplayStep[];
  /** Where the next page begins (its `from`), when there was more than fits into one pack. */
  readonly continuesAt: number | undefined;
};

/**
 * Everything between two places, step by step, for folding in a browser: the base is the view at `from`. At most
 * `limit` changes a pack, cut between change-sets.
 */
export const replay = (
  model: ReadModel,
  from: number,
  to: number,
  limit: number,
  filter: ChangeFilter = {},
): Replay => {
  const steps: ReplayStep[] = [];
  let open: Change[] = [];
  let count = 0;
  const close = () => {
    const last = open.at(-1);
    if (last) steps.push({ place: last.place, at: last.at, changeSet: last.changeSet, changes: open });
    open = [];
  };
  for (const place of placesBetween(model, from, to, filter)) {
    const change = changeAt(model, place);
    if (open.length > 0 && open[0]!.changeSet !== change.changeSet) {
      close();
      if (count >= limit) return { from, to: place - 1, steps, continuesAt: place - 1 };
    }
    open.push(change);
    count++;
  }
  close();
  return { from, to, steps, continuesAt: undefined };
};
