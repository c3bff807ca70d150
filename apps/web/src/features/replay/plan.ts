import type { ReplayPackQuery } from '../../generated/documents.ts';

export type Pack = ReplayPackQuery['replay'];
export type Step = Pack['steps'][number];
export type StepChange = Step['changes'][number];

/** A goal as far as a rank list shows it. */
export type Goal = {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly horizonId: string | null;
  readonly teamId: string | null;
  readonly target: string | null;
  readonly rank: number | null;
};

/** The plan at one step. What did not change is the same object as before, so that its row is not drawn again. */
export type Plan = {
  readonly goals: ReadonlyMap<string, Goal>;
  /** What is called how then; names change too. */
  readonly names: ReadonlyMap<string, string>;
  /** Places taken in an order by goals that are not shown there: withdrawn, or moved on and not yet taken out. */
  readonly absent: ReadonlyMap<string, { readonly horizonId: string; readonly rank: number }>;
};

type Draft = {
  goals: Map<string, Goal>;
  names: Map<string, string>;
  absent: Map<string, { readonly horizonId: string; readonly rank: number }>;
};

const unknownGoal = {
  title: '',
  status: 'proposed',
  horizonId: null,
  teamId: null,
  target: null,
  rank: null,
};

type Fact = { readonly field: string; readonly value: string | null; readonly ids: readonly string[] };

const withFact = (goal: Goal, { field, value, ids }: Fact): Goal => {
  switch (field) {
    case 'title':
      return { ...goal, title: value ?? '' };
    case 'status':
      return { ...goal, status: value ?? '' };
    case 'target':
      return { ...goal, target: value };
    case 'team':
      return { ...goal, teamId: ids[0] ?? null };
    case 'horizon':
      return { ...goal, horizonId: ids[0] ?? null };
    default:
      return goal;
  }
};

const learnNames = (names: Map<string, string>, { field, value, ids }: Fact) => {
  if ((field === 'team' || field === 'horizon') && ids[0] !== undefined && value) names.set(ids[0], value);
};

export const planAtStart = (base: Pack['base']): Plan => {
  const names = new Map<string, string>();
  const goals = new Map<string, Goal>();
  for (const { id, title, fields } of base) {
    let goal: Goal = { ...unknownGoal, id, title };
    for (const fact of fields) {
      learnNames(names, fact);
      goal = fact.field === 'rank' ? { ...goal, rank: Number(fact.value) } : withFact(goal, fact);
    }
    goals.set(id, goal);
  }
  return { goals, names, absent: new Map() };
};

/** Everybody in that order from this rank on moves by one; the log keeps only the move that caused it. */
const shift = ({ goals, absent }: Draft, horizonId: string | null, from: number, by: 1 | -1) => {
  if (horizonId === null) return;
  for (const [id, goal] of goals)
    if (goal.horizonId === horizonId && goal.rank !== null && goal.rank >= from)
      goals.set(id, { ...goal, rank: goal.rank + by });
  for (const [id, place] of absent)
    if (place.horizonId === horizonId && place.rank >= from)
      absent.set(id, { ...place, rank: place.rank + by });
};

const takeOut = (draft: Draft, goal: Goal) => {
  if (goal.rank === null) return;
  draft.goals.set(goal.id, { ...goal, rank: null });
  shift(draft, goal.horizonId, goal.rank + 1, -1);
};

const takeOutAbsent = (draft: Draft, id: string) => {
  const place = draft.absent.get(id);
  if (!place) return;
  draft.absent.delete(id);
  shift(draft, place.horizonId, place.rank + 1, -1);
};

const putAt = (draft: Draft, id: string, rank: number) => {
  const goal = draft.goals.get(id)!;
  shift(draft, goal.horizonId, rank, 1);
  draft.goals.set(id, { ...draft.goals.get(id)!, rank });
};

/** It keeps its place in the order it leaves, until somebody takes it out there. */
const leaveBehind = ({ goals, absent }: Draft, goal: Goal) => {
  if (goal.horizonId === null || goal.rank === null) return;
  absent.set(goal.id, { horizonId: goal.horizonId, rank: goal.rank });
  goals.set(goal.id, { ...goal, rank: null });
};

const applyGoal = (draft: Draft, { subjectId, subjectTitle, kind, verb, fields }: StepChange) => {
  const known = draft.goals.get(subjectId);
  if (verb === 'REMOVED') {
    if (known) leaveBehind(draft, known);
    draft.goals.delete(subjectId);
    return;
  }
  let goal: Goal = known ?? { ...unknownGoal, id: subjectId, title: subjectTitle };
  const facts = fields.map(({ field, after, afterIds }) => ({ field, value: after, ids: afterIds }));
  const moved = facts.find(({ field }) => field === 'rank');
  const elsewhere = facts.find(({ field }) => field === 'horizon');
  if (known && elsewhere && (elsewhere.ids[0] ?? null) !== known.horizonId) leaveBehind(draft, known);
  goal = draft.goals.get(subjectId) ?? goal;
  for (const fact of facts) {
    learnNames(draft.names, fact);
    goal = withFact(goal, fact);
  }
  draft.goals.set(subjectId, goal);
  const back = draft.absent.get(subjectId);
  if (moved) {
    const rank = moved.value === null ? null : Number(moved.value);
    if (back && back.horizonId === goal.horizonId && rank === back.rank) {
      draft.absent.delete(subjectId);
      draft.goals.set(subjectId, { ...goal, rank });
      return;
    }
    if (back && back.horizonId === goal.horizonId) takeOutAbsent(draft, subjectId);
    takeOut(draft, draft.goals.get(subjectId)!);
    if (rank !== null) putAt(draft, subjectId, rank);
  } else if (kind === 'GoalUnranked') takeOutAbsent(draft, subjectId);
};

const applyName = ({ names }: Draft, { subjectId, fields }: StepChange) => {
  const name = fields.find(({ field }) => field === 'name')?.after;
  if (name) names.set(subjectId, name);
};

/** The plan after some more steps. */
export const planAfter = (plan: Plan, steps: readonly Step[]): Plan => {
  const draft: Draft = {
    goals: new Map(plan.goals),
    names: new Map(plan.names),
    absent: new Map(plan.absent),
  };
  for (const { changes } of steps)
    for (const change of changes) {
      if (change.category === 'GOAL') applyGoal(draft, change);
      else if (change.category === 'TEAM' || change.category === 'HORIZON') applyName(draft, change);
    }
  return draft;
};

const every = 50;
const recentPlans = 8;

/** Any step of a pack at once: a plan is kept for each fiftieth step, and the last few that were asked for. */
export class Film {
  readonly steps: readonly Step[];
  readonly #kept: Plan[];
  readonly #recent = new Map<number, Plan>();

  constructor(base: Plan, steps: readonly Step[]) {
    this.steps = steps;
    this.#kept = [base];
  }

  /** The plan after so many steps; 0 is before the first. Asking again answers the same object. */
  at(step: number): Plan {
    const wanted = Math.max(0, Math.min(step, this.steps.length));
    const start = this.#nearest(wanted);
    const plan =
      start.step === wanted ? start.plan : planAfter(start.plan, this.steps.slice(start.step, wanted));
    this.#recent.delete(wanted);
    this.#recent.set(wanted, plan);
    for (const oldest of this.#recent.keys()) {
      if (this.#recent.size <= recentPlans) break;
      this.#recent.delete(oldest);
    }
    return plan;
  }

  #nearest(wanted: number): { readonly step: number; readonly plan: Plan } {
    const whole = Math.floor(wanted / every);
    for (let kept = this.#kept.length; kept <= whole; kept++)
      this.#kept.push(planAfter(this.#kept[kept - 1]!, this.steps.slice((kept - 1) * every, kept * every)));
    let nearest = { step: whole * every, plan: this.#kept[whole]! };
    for (const [step, plan] of this.#recent)
      if (step <= wanted && step > nearest.step) nearest = { step, plan };
    return nearest;
  }
}
