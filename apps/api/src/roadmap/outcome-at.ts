import { measuresOf, type Goal } from '@throughline/domain';
import type { Outcome } from '../generated/served.ts';

type Definition = Goal['outcomes'][number];

/** What a goal is to change, and what was measured of it, which few lists ask for. */
export class OutcomeAt implements Outcome {
  readonly __typename = 'Outcome';
  readonly #goal: Goal;
  readonly #definition: Definition;

  constructor(goal: Goal, definition: Definition) {
    this.#goal = goal;
    this.#definition = definition;
  }

  get outcomeId() {
    return this.#definition.outcomeId;
  }
  get measure() {
    return this.#definition.measure;
  }
  get unit() {
    return this.#definition.unit;
  }
  get baseline() {
    return this.#definition.baseline;
  }
  get target() {
    return this.#definition.target;
  }
  get guard() {
    return this.#definition.guard;
  }
  get activityOnly() {
    return this.#definition.activityOnly;
  }
  get measured() {
    return measuresOf(this.#goal, this.#definition.outcomeId);
  }
}
