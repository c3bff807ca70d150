import type { ImportRun } from '../generated/served.ts';
import { NodeAt } from '../org/node-at.ts';

export class ImportRunAt extends NodeAt<'import'> implements ImportRun {
  readonly __typename = 'ImportRun';
  readonly category = 'import';

  get source() {
    return this.state.id;
  }
  get changeSets() {
    return this.state.changeSets;
  }
  get withoutEffect() {
    return this.state.withoutEffect.length;
  }
}
