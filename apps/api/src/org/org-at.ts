import { defaultPolicies } from '@throughline/domain';
import type { Org } from '../generated/served.ts';
import { asOf } from './as-of.ts';
import { tallyAt } from '../decisions/tally.ts';
import type { At } from './at.ts';
import type { Asked } from './moment.ts';

/** The root of everything that depends on time. */
export class OrgAt implements Org {
  readonly __typename = 'Org';
  readonly at: At;
  readonly asOf: Org['asOf'];

  constructor({ at, requested, instant }: Asked) {
    this.at = at;
    this.asOf = asOf(at, requested, instant);
  }

  get settings() {
    return this.at.node('organisation', 'main');
  }
  get policies() {
    return this.settings?.state.policies ?? defaultPolicies;
  }
  get decisionTally() {
    return tallyAt(this.at);
  }
  get moments() {
    return [...(this.settings?.state.moments ?? [])].sort((a, b) => (a.at < b.at ? -1 : 1));
  }
}
