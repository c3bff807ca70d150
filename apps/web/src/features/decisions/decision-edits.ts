import type { DecisionFactsFragment } from '../../generated/documents.ts';
import { orNothing, type Edit, type Field } from '../../recording/edit.ts';
import { freeId } from '../../recording/free-id.ts';
import { keysIn, picksOf } from '../../recording/picks.ts';
import { pointsIn } from './decision-words.ts';

export type Decision = DecisionFactsFragment;
export type DecisionEdit = Edit<Decision>;

const noteField = (label: string): Field => ({ name: 'note', label, kind: 'text' });

/** What is said of a question as long as it is open. */
export const whileOpen = {
  reword: {
    title: 'Put the question in other words',
    submit: 'Record it',
    done: 'Reworded',
    fields: [{ name: 'title', label: 'Which question is to be decided?', kind: 'line', isRequired: true }],
    values: ({ title }) => ({ title }),
    command: ({ key }, { title = '' }) => ({ decisionReword: { decisionId: key, title } }),
    undo: ({ key, title }) => ({ decisionReword: { decisionId: key, title } }),
  },
  deciders: {
    title: 'Who decides?',
    submit: 'Record it',
    done: 'Deciders named',
    fields: [{ name: 'deciders', label: 'Who decides?', kind: 'picks', of: 'PERSON' }],
    values: ({ deciders }) => ({ deciders: picksOf(deciders) }),
    command: ({ key }, { deciders }) => ({
      decisionNameDeciders: { decisionId: key, deciders: keysIn(deciders) },
    }),
    undo: ({ key, deciders }) => ({
      decisionNameDeciders: { decisionId: key, deciders: deciders.map((person) => person.key) },
    }),
  },
  option: {
    title: 'Add an option',
    submit: 'Add it',
    done: 'Option added',
    fields: [
      { name: 'title', label: 'What could be chosen?', kind: 'line', isRequired: true },
      { name: 'pros', label: 'For it', kind: 'text', description: 'A line each.' },
      { name: 'cons', label: 'Against it', kind: 'text', description: 'A line each.' },
    ],
    values: () => ({ title: '', pros: '', cons: '' }),
    command: ({ key, options }, { title = '', pros = '', cons = '' }) => ({
      decisionAddOption: {
        decisionId: key,
        optionId: freeId(
          title,
          'option',
          options.map(({ optionId }) => optionId),
        ),
        title,
        pros: pointsIn(pros),
        cons: pointsIn(cons),
      },
    }),
  },
  decline: {
    title: 'Decline: nothing of this',
    submit: 'Decline it',
    done: 'Declined',
    fields: [noteField('Why not?')],
    values: () => ({ note: '' }),
    command: ({ key }, { note }) => ({ decisionDecline: { decisionId: key, note: orNothing(note) } }),
  },
  withdraw: {
    title: 'Withdraw the question',
    submit: 'Withdraw it',
    done: 'Withdrawn',
    fields: [noteField('Why is it no longer a question?')],
    values: () => ({ note: '' }),
    command: ({ key }, { note }) => ({ decisionWithdraw: { decisionId: key, note: orNothing(note) } }),
  },
} as const satisfies Record<string, DecisionEdit>;

/** What can be said of a decision at any time: where it is filed changes nothing of what was decided. */
export const always = {
  file: {
    title: 'Which field is it in?',
    submit: 'Record it',
    done: 'Domain recorded',
    fields: [
      {
        name: 'domain',
        label: 'Domain',
        kind: 'domain',
        description: 'One that is defined, or your own words. Empty it to file it nowhere.',
      },
    ],
    values: ({ domain }) => ({ domain: domain ?? '' }),
    command: ({ key }, { domain }) => ({ decisionFile: { decisionId: key, domain: orNothing(domain) } }),
    undo: ({ key, domain }) => ({ decisionFile: { decisionId: key, domain } }),
  },
  target: {
    title: 'What does it aim at?',
    submit: 'Record it',
    done: 'Aim recorded',
    fields: [{ name: 'target', label: 'It aims at', kind: 'line' }],
    values: ({ target }) => ({ target: target ?? '' }),
    command: ({ key }, { target }) => ({ decisionTarget: { decisionId: key, target: orNothing(target) } }),
    undo: ({ key, target }) => ({ decisionTarget: { decisionId: key, target } }),
  },
} as const satisfies Record<string, DecisionEdit>;
