import { reachOf } from '@throughline/read-model';
import type { Audience, Context, Node, Reach } from '../generated/served.ts';
import { NodeAt } from '../org/node-at.ts';

export class ContextAt extends NodeAt<'context'> implements Context {
  readonly __typename = 'Context';
  readonly category = 'context';

  get status() {
    return this.state.status;
  }
  get kind() {
    return this.state.kind;
  }
  get statement() {
    return this.state.statement;
  }
  get edition() {
    return this.state.revision;
  }
  get source() {
    return this.state.source;
  }
  get explains(): readonly Node[] {
    return this.at.listed((this.#explains ??= this.at.things(this.state.explains)));
  }
  #explains: readonly Node[] | undefined;
  get confirmBy() {
    return this.state.confirmBy;
  }
  get invalidatedOn() {
    return this.state.invalidatedOn;
  }
  get reach(): Reach {
    return reachOf(this.state, this.at.view, this.at.instant);
  }
  get audience(): Audience | null {
    const { audience } = this.state;
    if (audience === null) return null;
    const [teams, people] = [this.at.all('team', audience.teams), this.at.all('person', audience.people)];
    return { ...audience, teams, people };
  }
}
