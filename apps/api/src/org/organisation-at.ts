import type { Organisation } from '../generated/served.ts';
import { NodeAt } from './node-at.ts';

export class OrganisationAt extends NodeAt<'organisation'> implements Organisation {
  readonly __typename = 'Organisation';
  readonly category = 'organisation';

  get name() {
    return this.state.name;
  }
  get timeZone() {
    return this.state.timeZone;
  }
  get fiscalYearStartsOn() {
    return this.state.fiscalYearStartsOn;
  }
  get fiscalYearNamedBy() {
    return this.state.fiscalYearNamedBy;
  }
  get horizonQuarters() {
    return this.state.horizonQuarters;
  }
}
