import { goalsIn, rankOfGoal } from '@throughline/read-model';
import type { Goal } from '../generated/served.ts';
import { NodeAt } from '../org/node-at.ts';

export class GoalAt extends NodeAt<'goal'> implements Goal {
  readonly __typename = 'Goal';
  readonly category = 'goal';

  get status() {
    return this.state.status;
  }
  get why() {
    return this.state.why;
  }
  get doneCriteria() {
    return this.state.doneCriteria;
  }
  get horizon() {
    return this.at.maybe('horizon', this.state.horizonId);
  }
  get rank() {
    return rankOfGoal(this.at.view, this.state);
  }
  get team() {
    return this.at.maybe('team', this.state.teamId);
  }
  get track() {
    return this.state.track;
  }
  get parent() {
    return this.at.maybe('goal', this.state.parentId);
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
    return this.state.ambitious;
  }
  get contacts() {
    return (this.#contacts ??= this.at.all('person', this.state.contacts));
  }
  #contacts: Goal['contacts'] | undefined;
  get theme() {
    return this.state.theme;
  }
  get stage() {
    return this.state.stage;
  }
  get outcomes() {
    return this.state.outcomes;
  }
  get estimate() {
    return this.state.estimate;
  }
  get target() {
    return this.state.target;
  }
  get commitment() {
    return this.state.commitment;
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
    return this.state.scopeDelta;
  }
  get note() {
    return this.state.note;
  }
  get deliveredOn() {
    return this.state.deliveredOn;
  }
  get learned() {
    return this.state.learned;
  }
}
