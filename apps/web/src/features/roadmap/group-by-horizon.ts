import type { CivilDate } from '@throughline/calendar';
import type { GoalLineFragment, HorizonHeaderFragment } from '../../generated/documents.ts';

export type HorizonGroup = {
  /** Absent for the goals that are in no horizon. */
  readonly horizon: HorizonHeaderFragment | undefined;
  readonly goals: readonly GoalLineFragment[];
};

const phases = ['running', 'coming', 'undated', 'over'] as const;
type Phase = (typeof phases)[number];

const phaseOf = ({ status, startsOn, endsOn }: HorizonHeaderFragment, today: CivilDate): Phase => {
  if (status === 'CLOSED') return 'over';
  if (!startsOn || !endsOn) return 'undated';
  if (endsOn < today) return 'over';
  return startsOn <= today ? 'running' : 'coming';
};

/** What runs today comes first, then what comes next; what is over comes last, the latest of it first. */
const readingOrder = (today: CivilDate) => (a: HorizonHeaderFragment, b: HorizonHeaderFragment) => {
  const [phaseA, phaseB] = [phaseOf(a, today), phaseOf(b, today)];
  const earlierFirst = (a.startsOn ?? '').localeCompare(b.startsOn ?? '');
  return (
    phases.indexOf(phaseA) - phases.indexOf(phaseB) || (phaseA === 'over' ? -earlierFirst : earlierFirst)
  );
};

/** Every horizon with its goals, in the order the server ranked them; goals without one at the end. */
export const groupByHorizon = (
  horizons: readonly HorizonHeaderFragment[],
  goals: readonly GoalLineFragment[],
  today: CivilDate,
): readonly HorizonGroup[] => {
  const byHorizon = Map.groupBy(goals, ({ horizon }) => horizon?.id);
  const groups: HorizonGroup[] = [...horizons]
    .sort(readingOrder(today))
    .map((horizon) => ({ horizon, goals: byHorizon.get(horizon.id) ?? [] }));
  const homeless = byHorizon.get(undefined) ?? [];
  return homeless.length > 0 ? [...groups, { horizon: undefined, goals: homeless }] : groups;
};
