import { goalStatuses } from '@throughline/domain';
import type { Horizon } from '../generated/served.ts';
import { NodeAt } from '../org/node-at.ts';

export class HorizonAt extends NodeAt<'horizon'> implements Horizon {
  readonly __typename = 'Horizon';
  readonly category = 'horizon';

  get name() {
    return this.state.name;
  }
  get status() {
    return this.state.status;
  }
  get startsOn() {
    return this.state.startsOn;
  }
  get endsOn() {
    return this.state.endsOn;
  }
  get purpose() {
    return this.state.purpose;
  }
  get why() {
    return this.state.why;
  }
  get mix() {
    return this.state.mix;
  }
  get summary() {
    return this.state.summary;
  }
  get learned() {
    return this.state.learned;
  }
  get counts() {
    const goals = this.at.view.within('goal', 'horizon', this.state.id);
    return goalStatuses
      .map((status) => ({ status, count: goals.filter((goal) => goal.status === status).length }))
      .filter(({ count }) => count > 0);
  }
}
