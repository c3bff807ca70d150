import type { Change, LateReason } from '../generated/served.ts';
import { NodeAt } from '../org/node-at.ts';
import { ChangeAt } from './change-at.ts';
import { placesBetween } from '@throughline/read-model';

export class LateReasonAt extends NodeAt<'reason'> implements LateReason {
  readonly __typename = 'LateReason';
  readonly category = 'reason';

  get changeSet() {
    return this.state.id;
  }
  get asked() {
    return this.state.asked;
  }
  get question() {
    return this.state.question;
  }
  get because() {
    return this.at.reasons(this.state.given);
  }
  get reaffirmed() {
    return this.at.reasons(this.state.reaffirmed);
  }
  get explains(): readonly Change[] {
    const { model, place, sight } = this.at.view;
    const changes = placesBetween(model, 0, place, { changeSet: this.state.id, sight });
    return [...changes].map((change) => new ChangeAt(this.at, change));
  }
}
