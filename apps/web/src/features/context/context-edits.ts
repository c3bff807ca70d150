import { audienceChoices, audienceIn, audienceValues, namedFields, type Audience } from './audience.ts';
import { orNothing, type Edit, type Editable } from '../../recording/edit.ts';

export type Context = Editable & {
  readonly statement: string;
  readonly status: string;
  readonly audience: Audience | null;
};

/** What can be said of a context item as long as it is true. */
export const contextEdits = {
  confirm: {
    title: 'It is still true',
    submit: 'It is still true',
    done: 'Confirmed',
    fields: [
      {
        name: 'confirmBy',
        label: 'Confirm again by',
        kind: 'date',
        description: 'Empty: it holds for good.',
      },
    ],
    values: () => ({ confirmBy: '' }),
    command: ({ key }, { confirmBy }) => ({
      contextConfirm: { contextId: key, confirmBy: orNothing(confirmBy) },
    }),
  },
  revise: {
    title: 'Say it in other words',
    submit: 'Record it',
    done: 'Revised',
    fields: [{ name: 'statement', label: 'What must people know?', kind: 'text', isRequired: true }],
    values: ({ statement }) => ({ statement }),
    command: ({ key }, { statement = '' }) => ({ contextRevise: { contextId: key, statement } }),
    undo: ({ key, statement }) => ({ contextRevise: { contextId: key, statement } }),
  },
  invalidate: {
    title: 'It is no longer true',
    submit: 'It is no longer true',
    done: 'No longer true',
    before: 'What stands on it stays, and shows that its reason has ended. What is true now is shared anew.',
    fields: [{ name: 'on', label: 'Since which day?', kind: 'date', description: 'Today when left empty.' }],
    values: () => ({ on: '' }),
    command: ({ key }, { on }) => ({ contextInvalidate: { contextId: key, on: orNothing(on) } }),
  },
  audience: {
    title: 'Who may read it',
    submit: 'Record it',
    done: 'Who may read it is recorded',
    before:
      'Whoever may not read it today cannot read what it was either: to them it never was. Changes that rest on it say that a reason exists, and who holds it.',
    fields: [
      {
        name: 'audience',
        label: 'Who may read it?',
        kind: 'choice',
        options: audienceChoices,
        description: 'Whoever shared it can in any case.',
      },
    ],
    more: namedFields,
    values: ({ audience }) => audienceValues(audience),
    command: ({ key }, values) => ({
      contextChangeAudience: { contextId: key, audience: audienceIn(values) },
    }),
    undo: ({ key, audience }) => ({
      contextChangeAudience: { contextId: key, audience: audienceIn(audienceValues(audience)) },
    }),
  },
} as const satisfies Record<string, Edit<Context>>;
