import { goalsIn, rankOfGoal } from '@throughline/read-model';
import type { Goal } from '../generated/served.ts';
import { NodeAt } from '../org/node-at.ts';
import { OutcomeAt } from './outcome-at.ts';

export class GoalAt extends NodeAt<'goal'> implements Goal {
  readonly __typename = 'Goal';
  readonly category = 'goal';

  get status() {
    return this.state.status;
  }
  get why() {
    return this.state.plan.why;
  }
  get doneCriteria() {
    return this.state.plan.doneCriteria;
  }
  get horizon() {
    return this.at.maybe('horizon', this.state.plan.horizonId);
  }
  get rank() {
    return this.#rank === undefined ? rankOfGoal(this.at.view, this.state) : this.#rank;
  }
  #rank: number | null | undefined;
  /** For a list in the order of ranks, which knows them. */
  ranked(rank: number | null): this {
    this.#rank = rank;
    return this;
  }
  get team() {
    return this.at.maybe('team', this.state.plan.teamId);
  }
  get track() {
    return this.state.plan.track;
  }
  get parent() {
    return this.at.maybe('goal', this.state.plan.parentId);
  }
  get children() {
    return this.at.listed(
      (this.#children ??= goalsIn(this.at.view, { parentId: this.state.id }).map(({ goal }) =>
        this.at.of('goal', goal),
      )),
    );
  }
  #children: readonly GoalAt[] | undefined;
  get ambitious() {
    return this.state.plan.ambitious;
  }
  get contacts() {
    return (this.#contacts ??= this.at.all('person', this.state.plan.contacts));
  }
  #contacts: Goal['contacts'] | undefined;
  get theme() {
    return this.state.plan.theme;
  }
  get stage() {
    return this.state.plan.stage;
  }
  get outcomes() {
    return (this.#outcomes ??= this.state.outcomes.map((outcome) => new OutcomeAt(this.state, outcome)));
  }
  #outcomes: Goal['outcomes'] | undefined;
  get estimate() {
    return this.state.estimate;
  }
  get target() {
    return this.state.plan.target;
  }
  get commitment() {
    return this.state.course.commitment;
  }
  get health() {
    return this.state.health;
  }
  get checkpoints() {
    return this.state.checkpoints.map((gate) => ({
      ...gate,
      required: this.at.all('person', gate.required),
    }));
  }
  get scopeDelta() {
    return this.state.course.scopeDelta;
  }
  get note() {
    return this.state.course.note;
  }
  get deliveredOn() {
    return this.state.course.deliveredOn;
  }
  get learned() {
    return this.state.course.learned;
  }
}
