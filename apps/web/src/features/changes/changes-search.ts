import { readDifferenceFilter, type DifferenceFilter } from '../../difference/difference-filter.ts';

import type { MomentSearch } from '../../moment/moment-search.ts';

/** What the address of the page holds besides `at` and `vs`. */
export type ChangesSearch = DifferenceFilter & {
  /** Judge by the reasons known at the later moment, instead of those known today. */
  readonly known?: 'then' | undefined;
};

export const readChangesSearch = (search: Record<string, unknown>): ChangesSearch => ({
  ...readDifferenceFilter(search),
  ...(search['known'] === 'then' && { known: 'then' as const }),
});

/** The same time and no filter. */
export const noChangesFilter = (now: ChangesSearch & MomentSearch): ChangesSearch & MomentSearch => ({
  ...now,
  team: undefined,
  horizon: undefined,
  kind: undefined,
  subject: undefined,
});
