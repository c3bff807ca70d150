import { readDifferenceFilter, type DifferenceFilter } from '../../difference/difference-filter.ts';
import { paces, type Pace } from './play-clock.ts';

/** What the address of the replay holds besides `at` and `vs`: the days that the line shows, the pace, the filter. */
export type ReplaySearch = DifferenceFilter & {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly pace?: Pace | undefined;
};

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])$/.test(value);

export const readReplaySearch = (search: Record<string, unknown>): ReplaySearch => {
  const { from, to } = search;
  const pace = paces.find((name) => name === search['pace']);
  const turned = isDay(from) && isDay(to) && from > to;
  const [first, last] = turned ? [to, from] : [from, to];
  return {
    ...readDifferenceFilter(search),
    ...(isDay(first) && { from: first }),
    ...(isDay(last) && { to: last }),
    ...(pace && { pace }),
  };
};
