import type { DifferenceFilter } from '../../difference/difference-filter.ts';
import type { Goal, Plan } from './plan.ts';

export type Section = { readonly id: string; readonly name: string; readonly goals: readonly Goal[] };

export type KnownHorizon = { readonly id: string; readonly startsOn: string | null };

const none = 'none';
const ended = new Set(['delivered', 'dropped', 'declined', 'withdrawn', 'carriedOver']);

const inOrder = (a: Goal, b: Goal): number =>
  (a.rank ?? Infinity) - (b.rank ?? Infinity) ||
  Number(ended.has(a.status)) - Number(ended.has(b.status)) ||
  0;

/** The horizon that runs comes first, then those that are to come, then those that were, the latest first. */
const byTime = (horizons: readonly KnownHorizon[], day: string) => {
  const starts = new Map(horizons.map(({ id, startsOn }) => [id, startsOn ?? '']));
  const running =
    [...starts.values()]
      .filter((start) => start !== '' && start <= day)
      .sort()
      .at(-1) ?? '';
  const turn = (id: string) => {
    const start = starts.get(id) ?? '';
    if (id === none) return 4;
    return start === '' ? 3 : start === running ? 0 : start > running ? 1 : 2;
  };
  return (a: Section, b: Section) => {
    const [first, second] = [turn(a.id), turn(b.id)];
    if (first !== second) return first - second;
    const [x, y] = [starts.get(a.id) ?? '', starts.get(b.id) ?? ''];
    return (x < y ? -1 : x > y ? 1 : 0) * (first === 2 ? -1 : 1) || a.name.localeCompare(b.name);
  };
};

export const isWanted = (goal: Goal, { team, horizon, subject }: DifferenceFilter): boolean =>
  (!team || goal.teamId === team) &&
  (!horizon || goal.horizonId === horizon) &&
  (!subject || goal.id === subject);

/** The rank lists of a plan, one for each horizon. */
export const sectionsOf = (
  plan: Plan,
  filter: DifferenceFilter,
  horizons: readonly KnownHorizon[],
  day: string,
): Section[] => {
  const lists = new Map<string, Goal[]>();
  for (const goal of plan.goals.values()) {
    if (!isWanted(goal, filter)) continue;
    const id = goal.horizonId ?? none;
    const list = lists.get(id);
    if (list) list.push(goal);
    else lists.set(id, [goal]);
  }
  return [...lists]
    .map(([id, goals]) => ({
      id,
      name: id === none ? 'No horizon' : (plan.names.get(id) ?? id),
      goals: goals.sort(inOrder),
    }))
    .sort(byTime(horizons, day));
};
