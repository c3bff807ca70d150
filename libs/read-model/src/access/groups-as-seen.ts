import type { Because } from '@throughline/domain';
import type { Group } from '../differences.ts';
import type { Timeline } from '../timeline.ts';
import { isRestricted } from './restricted.ts';
import type { Sight } from './sight.ts';

export type SeenGroup = Group & { readonly because: readonly Because[] };

const together = (one: SeenGroup, other: SeenGroup): SeenGroup => ({
  because: [...one.because, ...other.because],
  rows: [...one.rows, ...other.rows].sort((a, b) => a - b),
  added: one.added + other.added,
  removed: one.removed + other.removed,
  changed: one.changed + other.changed,
  asking: one.asking + other.asking,
});

/**
 * Groups by what a reader sees of their reasons. Those of which he sees the same are one group to him: how many reasons
 * there are that he may not see, and which changes share one, is not for him to know.
 */
export const groupsAsSeen = (
  byReason: ReadonlyMap<number, Group>,
  timeline: Timeline,
  sight: Sight | undefined,
): SeenGroup[] => {
  const groups = new Map<number | string, SeenGroup>();
  for (const [reason, group] of byReason) {
    const seen = { ...group, because: timeline.reason(reason) };
    const shown = sight ? seen.because.filter((each) => !isRestricted(each, sight)) : seen.because;
    const key = shown.length === seen.because.length ? reason : JSON.stringify(shown);
    const known = groups.get(key);
    groups.set(key, known ? together(known, seen) : seen);
  }
  return [...groups.values()];
};
