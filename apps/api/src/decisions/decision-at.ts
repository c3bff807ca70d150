import type { Decision, DecisionOption } from '../generated/served.ts';
import { NodeAt } from '../org/node-at.ts';

export class DecisionAt extends NodeAt<'decision'> implements Decision {
  readonly __typename = 'Decision';
  readonly category = 'decision';

  get status() {
    return this.state.status;
  }
  get domain() {
    return this.state.domain;
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
  get reviewOn() {
    return this.state.reviewOn;
  }
  get supersededBy(): readonly DecisionAt[] {
    return this.at.all('decision', this.state.supersededBy);
  }
  get supersedes(): readonly DecisionAt[] {
    return this.at.listed(
      (this.#supersedes ??= this.at.view
        .within('decision', 'supersededBy', this.state.id)
        .map((decision) => this.at.of('decision', decision))),
    );
  }
  #supersedes: readonly DecisionAt[] | undefined;
  get note() {
    return this.state.note;
  }
  get contexts() {
    return this.at.listed(
      (this.#contexts ??= this.at.view
        .all('context')
        .filter(({ explains }) =>
          explains.some(({ category, id }) => category === 'decision' && id === this.state.id),
        )
        .map((context) => this.at.of('context', context))),
    );
  }
  #contexts: Decision['contexts'] | undefined;
}
