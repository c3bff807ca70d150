import { hindsightOn, type Hindsight as Found } from '@throughline/read-model';
import type { Change, Context, Decision, Hindsight } from '../generated/served.ts';
import { ChangeAt } from '../history/change-at.ts';
import { instantText, type At } from '../org/at.ts';
import type { Page, PageArgs } from '../org/page.ts';
import type { DecisionAt } from './decision-at.ts';

/** A look back: what is on the left answers from the moment it was made, what is on the right from the one asked. */
export class HindsightAt implements Hindsight {
  readonly #decision: DecisionAt;
  readonly #found: Found;
  readonly #then: At;

  private constructor(decision: DecisionAt, found: Found) {
    this.#decision = decision;
    this.#found = found;
    this.#then = decision.at.then(found.place);
  }

  static of(decision: DecisionAt): HindsightAt | null {
    const found = hindsightOn(decision.at.view, decision.key);
    return found ? new HindsightAt(decision, found) : null;
  }

  get madeAt() {
    return instantText(this.#then.view.instant);
  }
  get position() {
    return this.#then.position;
  }
  get decision(): Decision {
    return this.#then.node('decision', this.#decision.key)!;
  }
  get contexts(): readonly Context[] {
    return this.#then.listed(this.#then.all('context', this.#found.contexts));
  }
  get fte() {
    return this.#found.fte;
  }

  since(args: PageArgs): Page<number, Change> {
    const { at, id } = this.#decision;
    return at.page(`${id} since`, this.#found.since, args, (place) => new ChangeAt(at, place));
  }
}
