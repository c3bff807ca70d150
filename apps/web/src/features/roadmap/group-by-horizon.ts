import type { GoalLineFragment, HorizonHeaderFragment } from '../../generated/documents.ts';

export type HorizonGroup = {
  /** Absent for the goals that are in no horizon. */
  readonly horizon: HorizonHeaderFragment | undefined;
  readonly goals: readonly GoalLineFragment[];
};

/** What is planned comes before what is over; within that the latest first, and those without dates last. */
const inReadingOrder = (a: HorizonHeaderFragment, b: HorizonHeaderFragment): number => {
  const over = ({ status }: HorizonHeaderFragment) => (status === 'CLOSED' ? 1 : 0);
  return over(a) - over(b) || (b.startsOn ?? '').localeCompare(a.startsOn ?? '');
};

/** Every horizon with its goals, in the order the server ranked them; goals without one at the end. */
export const groupByHorizon = (
  horizons: readonly HorizonHeaderFragment[],
  goals: readonly GoalLineFragment[],
): readonly HorizonGroup[] => {
  const byHorizon = Map.groupBy(goals, ({ horizon }) => horizon?.id);
  const groups: HorizonGroup[] = [...horizons]
    .sort(inReadingOrder)
    .map((horizon) => ({ horizon, goals: byHorizon.get(horizon.id) ?? [] }));
  const homeless = byHorizon.get(undefined) ?? [];
  return homeless.length > 0 ? [...groups, { horizon: undefined, goals: homeless }] : groups;
};
