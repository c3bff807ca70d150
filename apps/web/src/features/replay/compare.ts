import { dateInWords, isCivilDate } from '@throughline/calendar';
import { rankMove, signOf, type Sign } from '@throughline/ui-time';
import type { DifferenceFilter } from '../../difference/difference-filter.ts';
import type { Goal, Plan, Step } from './plan.ts';
import { isWanted } from './sections.ts';

/** What is said of a goal beside its name. `pushed` says that it did not move: others did. */
export type GoalSign = Sign & { readonly pushed?: boolean };

export type Counts = {
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
  readonly redated: number;
  readonly restated: number;
  readonly elsewhere: number;
  /** Things besides goals that something was recorded of. */
  readonly decisions: number;
  readonly contexts: number;
  readonly staffing: number;
};

export type Comparison = {
  readonly signs: ReadonlyMap<string, readonly GoalSign[]>;
  readonly counts: Counts;
};

const dateIn = (target: string) => (isCivilDate(target) ? dateInWords(target) : target);

/** Facts that are another are one sign; what they were is said beside it. */
const oldFacts = (before: Goal, after: Goal, names: Plan['names']): string[] => {
  const words: string[] = [];
  const nameOf = (id: string | null, none: string) => (id === null ? none : (names.get(id) ?? id));
  if (before.horizonId !== after.horizonId) words.push(`was in ${nameOf(before.horizonId, 'no horizon')}`);
  if (before.target !== after.target)
    words.push(before.target === null ? 'had no target' : `was for ${dateIn(before.target)}`);
  if (before.status !== after.status)
    words.push(`was ${before.status.replace(/([A-Z])/g, ' $1').toLowerCase()}`);
  if (before.teamId !== after.teamId) words.push(`was with ${nameOf(before.teamId, 'no team')}`);
  if (before.title !== after.title) words.push(`was called ${before.title}`);
  return words;
};

const signsOf = (before: Goal, after: Goal, told: ReadonlySet<string>, names: Plan['names']): GoalSign[] => {
  const signs: GoalSign[] = [];
  const elsewhere = before.horizonId !== after.horizonId;
  const move = elsewhere ? undefined : rankMove(before.rank, after.rank);
  if (move && told.has(after.id)) signs.push(move);
  else if (move) signs.push({ ...move, words: `${move.words}, because others moved`, pushed: true });
  const was = oldFacts(before, after, names).join(' · ');
  if (was !== '') signs.push({ ...signOf(elsewhere ? 'moved' : 'changed'), words: was });
  return signs;
};

/** Goals whose own rank was changed between, not those that made way. */
const toldToMove = (steps: readonly Step[]): ReadonlySet<string> => {
  const ids = new Set<string>();
  for (const { changes } of steps)
    for (const { subjectId, fields } of changes)
      if (fields.some(({ field }) => field === 'rank')) ids.add(subjectId);
  return ids;
};

const besidesGoals = {
  decisions: ['DECISION'],
  contexts: ['CONTEXT'],
  staffing: ['TEAM', 'PERSON'],
} as const satisfies Partial<Record<keyof Counts, readonly string[]>>;

const countOf = (
  what: keyof typeof besidesGoals,
  steps: readonly Step[],
  { team, horizon, kind, subject }: DifferenceFilter,
): number => {
  const categories: readonly string[] = besidesGoals[what];
  const ids = new Set<string>();
  for (const { changes } of steps)
    for (const { category, subjectId } of changes)
      if (categories.includes(category) && (!kind || category === kind)) ids.add(subjectId);
  const only = team ?? horizon ?? subject;
  return only === undefined ? ids.size : Number(ids.has(only));
};

/** What differs between two plans, and how much of what; `steps` are those that lie between. */
export const compare = (
  before: Plan,
  after: Plan,
  steps: readonly Step[],
  filter: DifferenceFilter = {},
): Comparison => {
  const signs = new Map<string, readonly GoalSign[]>();
  const counts = {
    added: 0,
    removed: 0,
    moved: 0,
    redated: 0,
    restated: 0,
    elsewhere: 0,
    decisions: 0,
    contexts: 0,
    staffing: 0,
  };
  for (const what of Object.keys(besidesGoals) as (keyof typeof besidesGoals)[])
    counts[what] = countOf(what, steps, filter);
  if (filter.kind && filter.kind !== 'GOAL') return { signs, counts };
  const told = toldToMove(steps);
  for (const [id, goal] of after.goals) {
    const was = before.goals.get(id);
    if (was === goal || !(isWanted(goal, filter) || (was && isWanted(was, filter)))) continue;
    if (!was) {
      counts.added++;
      signs.set(id, [signOf('added')]);
      continue;
    }
    const found = signsOf(was, goal, told, before.names);
    if (found.length === 0) continue;
    signs.set(id, found);
    if (was.horizonId !== goal.horizonId) counts.elsewhere++;
    else if (was.rank !== null && goal.rank !== null && was.rank !== goal.rank && told.has(id))
      counts.moved++;
    if (was.target !== goal.target) counts.redated++;
    if (was.status !== goal.status) counts.restated++;
  }
  for (const [id, goal] of before.goals)
    if (!after.goals.has(id) && isWanted(goal, filter)) {
      counts.removed++;
      signs.set(id, [signOf('removed')]);
    }
  return { signs, counts };
};

const said = (number: number, words: string) =>
  number > 0 ? [`${number.toLocaleString('en')} ${words}`] : [];

/** `3 added · 1 removed · 5 moved · 2 re-dated` */
export const countsInWords = (counts: Counts): string =>
  [
    ...said(counts.added, 'added'),
    ...said(counts.removed, 'removed'),
    ...said(counts.moved, 'moved'),
    ...said(counts.elsewhere, 'to another horizon'),
    ...said(counts.redated, 're-dated'),
    ...said(counts.restated, 'with another status'),
    ...said(counts.decisions, counts.decisions === 1 ? 'decision' : 'decisions'),
    ...said(counts.contexts, counts.contexts === 1 ? 'context' : 'contexts'),
    ...said(counts.staffing, counts.staffing === 1 ? 'team or person' : 'teams and people'),
  ].join(' · ') || 'no goal differs';
