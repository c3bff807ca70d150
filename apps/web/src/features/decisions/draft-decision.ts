import type { ProposeDecisionMutationVariables, Reversibility } from '../../generated/documents.ts';
import type { Picked } from '../../recording/NodePicker.tsx';
import { freeId } from '../../recording/free-id.ts';
import { pointsIn } from './decision-words.ts';

export type DraftOption = { readonly title: string; readonly pros: string; readonly cons: string };

export const noOption: DraftOption = { title: '', pros: '', cons: '' };

export type DraftDecision = {
  readonly title: string;
  readonly domain: string;
  readonly reversible: Reversibility;
  readonly decideBy: string;
  readonly deciders: readonly Picked[];
  readonly drivers: string;
  readonly options: readonly DraftOption[];
  readonly body: string;
};

/** Two options stand there from the start: a question with one answer is no decision. */
export const noDecision: DraftDecision = {
  title: '',
  domain: '',
  reversible: 'WITH_EFFORT',
  decideBy: '',
  deciders: [],
  drivers: '',
  options: [noOption, noOption],
  body: '',
};

const orNothing = (text: string) => (text.trim() === '' ? null : text.trim());

const optionsIn = (options: readonly DraftOption[]) => {
  const taken: string[] = [];
  return options
    .filter(({ title, pros, cons }) => `${title}${pros}${cons}`.trim() !== '')
    .map(({ title, pros, cons }) => {
      const optionId = freeId(title, 'option', taken);
      taken.push(optionId);
      return { optionId, title: title.trim(), pros: pointsIn(pros), cons: pointsIn(cons) };
    });
};

export const proposalFrom = (draft: DraftDecision): ProposeDecisionMutationVariables['input'] => ({
  title: draft.title,
  domain: orNothing(draft.domain),
  reversible: draft.reversible,
  decideBy: orNothing(draft.decideBy),
  deciders: draft.deciders.map(({ key }) => key),
  drivers: pointsIn(draft.drivers),
  options: optionsIn(draft.options),
  body: orNothing(draft.body),
});
