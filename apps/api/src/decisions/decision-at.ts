import { isOutsideRight, isStalled, lineage, openSince, reviewDue } from '@throughline/read-model';
import type { Decision, DecisionOption, Node } from '../generated/served.ts';
import { instantText } from '../org/at.ts';
import { NodeAt } from '../org/node-at.ts';
import { HindsightAt } from './hindsight-at.ts';
import { qualityOf, reopeningsOf } from './judged.ts';
import { consultedOf, objectionsOf, risksOf } from './weighed.ts';

export class DecisionAt extends NodeAt<'decision'> implements Decision {
  readonly __typename = 'Decision';
  readonly category = 'decision';

  get status() {
    return this.state.status;
  }
  get domain() {
    return this.state.domain;
  }
  get filedIn() {
    return this.at.maybe('domain', this.state.domain);
  }
  get reversible() {
    return this.state.reversible;
  }
  get decideBy() {
    return this.state.decideBy;
  }
  get deciders() {
    return (this.#deciders ??= this.at.all('person', this.state.deciders));
  }
  #deciders: Decision['deciders'] | undefined;
  get drivers() {
    return this.state.drivers;
  }
  get options() {
    const { options, optionId } = this.state;
    return (this.#options ??= options.map((option) => ({ ...option, chosen: option.optionId === optionId })));
  }
  #options: readonly DecisionOption[] | undefined;
  get affects(): readonly Node[] {
    return this.at.listed((this.#affects ??= this.at.things(this.state.weighed.affects)));
  }
  #affects: readonly Node[] | undefined;
  get evidence() {
    return this.state.weighed.evidence;
  }
  get consulted() {
    return (this.#consulted ??= consultedOf(this));
  }
  #consulted: Decision['consulted'] | undefined;
  get informed() {
    return this.at.all('person', this.state.weighed.informed);
  }
  get objections() {
    return (this.#objections ??= objectionsOf(this));
  }
  #objections: Decision['objections'] | undefined;
  get risks() {
    return (this.#risks ??= risksOf(this));
  }
  #risks: Decision['risks'] | undefined;
  get target() {
    return this.state.target;
  }
  get optionId() {
    return this.state.optionId;
  }
  get choice() {
    return this.state.choice;
  }
  get reasoning() {
    return this.state.reasoning;
  }
  get madeOn() {
    return this.state.madeOn;
  }
  get confidence() {
    return this.state.confidence;
  }
  get assumptions() {
    return this.state.assumptions;
  }
  get reviews() {
    return this.state.reviews;
  }
  get reviewOn() {
    return this.state.reviewOn;
  }
  get supersededBy(): readonly DecisionAt[] {
    return this.at.all('decision', this.state.supersededBy);
  }
  get partlySupersededBy(): readonly DecisionAt[] {
    return this.at.all('decision', this.state.partlyBy);
  }
  get supersedes(): readonly DecisionAt[] {
    return this.at.listed(
      (this.#supersedes ??= this.at.view
        .within('decision', 'supersededBy', this.state.id)
        .map((decision) => this.at.of('decision', decision))),
    );
  }
  #supersedes: readonly DecisionAt[] | undefined;
  get partlySupersedes(): readonly DecisionAt[] {
    return this.at.listed(
      (this.#partlySupersedes ??= this.at.view
        .within('decision', 'partlyBy', this.state.id)
        .map((decision) => this.at.of('decision', decision))),
    );
  }
  #partlySupersedes: readonly DecisionAt[] | undefined;
  get note() {
    return this.state.note;
  }
  get reviewDue() {
    return reviewDue(this.state, this.at.asking);
  }
  get lineage(): readonly DecisionAt[] {
    return this.at.listed(
      (this.#lineage ??= lineage(this.at.view, this.state.id).map((one) => this.at.of('decision', one))),
    );
  }
  #lineage: readonly DecisionAt[] | undefined;
  get openSince() {
    const place = openSince(this.at.view, this.state);
    return place === undefined ? null : instantText(this.at.view.model.timeline.at(place));
  }
  get stalled() {
    return isStalled(this.at.view, this.state, this.at.asking);
  }
  get outsideRight() {
    return isOutsideRight(this.at.view, this.state);
  }
  get reopenings() {
    return (this.#reopenings ??= reopeningsOf(this));
  }
  #reopenings: Decision['reopenings'] | undefined;
  get quality() {
    return (this.#quality ??= qualityOf(this));
  }
  #quality: Decision['quality'] | undefined;
  get hindsight() {
    if (this.#hindsight === undefined) this.#hindsight = HindsightAt.of(this);
    return this.#hindsight;
  }
  #hindsight: HindsightAt | null | undefined;
  get contexts() {
    return this.at.listed(
      (this.#contexts ??= this.at.view
        .within('context', 'explains', `decision:${this.state.id}`)
        .map((context) => this.at.of('context', context))),
    );
  }
  #contexts: Decision['contexts'] | undefined;
}
