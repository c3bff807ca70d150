import { calibrationOf, reviewedAtLeast } from '@throughline/read-model';
import type { DecisionDomain, DecisionRight } from '../generated/served.ts';
import { NodeAt } from '../org/node-at.ts';

export class DecisionDomainAt extends NodeAt<'domain'> implements DecisionDomain {
  readonly __typename = 'DecisionDomain';
  readonly category = 'domain';

  get name() {
    return this.state.name;
  }
  get covers() {
    return this.state.covers;
  }
  get rights() {
    return (this.#rights ??= this.state.rights.map(({ to, ...right }) => ({
      ...right,
      kind: to.kind,
      person: to.kind === 'person' ? this.at.node('person', to.id) : null,
      team: to.kind === 'team' ? this.at.node('team', to.id) : null,
      role: to.kind === 'role' ? to.id : null,
    })));
  }
  get decisions() {
    return this.at.view.within('decision', 'domain', this.state.id).length;
  }
  get calibration() {
    const found = calibrationOf(this.at.view, this.state.id);
    const { meanConfidence, heldShare } = found;
    const gap = meanConfidence === null || heldShare === null ? null : meanConfidence - heldShare;
    return { ...found, gap, atLeast: reviewedAtLeast };
  }
  #rights: readonly DecisionRight[] | undefined;
}
