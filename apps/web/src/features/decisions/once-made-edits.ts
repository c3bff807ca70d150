import { orNothing } from '../../recording/edit.ts';
import { keysIn } from '../../recording/picks.ts';
import type { DecisionEdit } from './decision-edits.ts';

type Verdict = 'HELD' | 'PARTLY' | 'FAILED';

/** What was decided stays; it is looked back at, asked again, or another decision takes its place. */
export const onceMade = {
  supersede: {
    title: 'Supersede by another decision',
    submit: 'Record it',
    done: 'Superseded',
    before: 'What was decided here stays to be read, with the way to what replaced it.',
    fields: [
      {
        name: 'by',
        label: 'Which decision takes its place?',
        kind: 'picks',
        of: 'DECISION',
        isRequired: true,
        description: 'Record it as a decision of its own first.',
      },
      {
        name: 'partly',
        label: 'How much of it?',
        kind: 'choice',
        options: [
          { value: '', label: 'all of it' },
          { value: 'partly', label: 'a part: the rest stays in force' },
        ],
      },
    ],
    values: () => ({ by: '', partly: '' }),
    command: ({ key }, { by, partly }) => ({
      decisionSupersede: { decisionId: key, by: keysIn(by), partly: partly === 'partly' },
    }),
  },
  reopen: {
    title: 'Reopen the decision',
    submit: 'Reopen it',
    done: 'Reopened',
    before:
      'Reopened within 90 days and with nothing new, it is marked as argued over again, with the days that costs.',
    fields: [
      {
        name: 'newEvidence',
        label: 'What has become known since?',
        kind: 'text',
        description: 'Leave it empty if nothing has.',
      },
    ],
    values: () => ({ newEvidence: '' }),
    command: ({ key }, { newEvidence }) => ({
      decisionReopen: { decisionId: key, newEvidence: orNothing(newEvidence) },
    }),
  },
  review: {
    title: 'Look back at it',
    submit: 'Record the review',
    done: 'Reviewed',
    before: 'Judge it by what was known then: the page “What was known then” has it side by side.',
    fields: [
      {
        name: 'verdict',
        label: 'Did it hold?',
        kind: 'choice',
        options: [
          { value: 'HELD', label: 'it held: we would decide it again' },
          { value: 'PARTLY', label: 'it held in part' },
          { value: 'FAILED', label: 'it did not hold' },
        ],
      },
      { name: 'learned', label: 'What was learned?', kind: 'text', isRequired: true },
      {
        name: 'nextReviewOn',
        label: 'Look at it again on',
        kind: 'date',
        description: 'Empty: never again.',
      },
    ],
    values: () => ({ verdict: 'HELD', learned: '', nextReviewOn: '' }),
    command: ({ key }, { verdict, learned, nextReviewOn }) => ({
      decisionReview: {
        decisionId: key,
        verdict: verdict as Verdict,
        learned: orNothing(learned),
        nextReviewOn: orNothing(nextReviewOn),
      },
    }),
  },
} as const satisfies Record<string, DecisionEdit>;
