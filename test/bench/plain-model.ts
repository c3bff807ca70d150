import { inRankOrder, kinds, type AnyDecider, type Goal, type Horizon, type Team } from '@throughline/domain';
import type { RecordedEvent } from '@throughline/event-store';
import type { ListedGoal } from './goal-list.ts';

const deciders = new Map<string, AnyDecider>(Object.entries(kinds));

/**
 * What a program keeps that knows the present only: the current state of each thing by id, and the goals of each horizon.
 * Folded by the same rules from the same events, so that the answers must be the same.
 */
export class PlainModel {
  readonly #states = new Map<string, Map<string, unknown>>();
  readonly #ranks = new Map<string, ReadonlyMap<string, number>>();
  readonly #goalsOfHorizon = new Map<string | null, Set<string>>();

  apply({ stream, type, data }: RecordedEvent) {
    const dash = stream.indexOf('-');
    const category = stream.slice(0, dash);
    const id = stream.slice(dash + 1);
    const states = this.#statesOf(category);
    const before = states.get(id);
    const after: unknown = deciders.get(category)!.evolve[type]!(before, data, id);
    states.set(id, after);
    if (category === 'goal') this.#moveGoal(id, before as Goal | undefined, after as Goal);
  }

  #moveGoal(id: string, before: Goal | undefined, after: Goal) {
    const { horizonId } = after.plan;
    if (before?.plan.horizonId === horizonId) return;
    if (before) this.#goalsOfHorizon.get(before.plan.horizonId)?.delete(id);
    const goals = this.#goalsOfHorizon.get(horizonId);
    if (goals) goals.add(id);
    else this.#goalsOfHorizon.set(horizonId, new Set([id]));
  }

  #statesOf(category: string): Map<string, unknown> {
    const known = this.#states.get(category);
    if (known) return known;
    const states = new Map<string, unknown>();
    this.#states.set(category, states);
    return states;
  }

  all<State>(category: string): Iterable<State> {
    return this.#statesOf(category).values() as Iterable<State>;
  }

  get<State>(category: string, id: string): State | undefined {
    return this.#statesOf(category).get(id) as State | undefined;
  }

  /** At hand like a column of numbers: nothing moves any more once the model is asked. */
  #ranksIn(horizonId: string): ReadonlyMap<string, number> {
    const known = this.#ranks.get(horizonId);
    if (known) return known;
    const ranked = inRankOrder(this.get<Horizon>('horizon', horizonId)!.ranks);
    const ranks = new Map(ranked.map((id, index) => [id, index + 1]));
    this.#ranks.set(horizonId, ranks);
    return ranks;
  }

  /** The goals of a horizon in the order of their ranks, those without a rank after them. */
  goalList(horizonId: string): ListedGoal[] {
    const members = this.#goalsOfHorizon.get(horizonId) ?? new Set<string>();
    const ranks = this.#ranksIn(horizonId);
    const rows: ListedGoal[] = [];
    for (const id of members) {
      const { status, plan } = this.get<Goal>('goal', id)!;
      if (status === 'mentioned' || status === 'withdrawn') continue;
      const team = plan.teamId === null ? null : this.get<Team>('team', plan.teamId)!.name;
      rows.push({ id, title: plan.title, status, rank: ranks.get(id) ?? null, team });
    }
    return rows.sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0);
  }
}
