import type { Goal } from './edits/goal-edit.ts';

export type Condition = { readonly words: string; readonly isMet: boolean };

/** What a commitment rests on, before it is asked for. The server has the last word; this only saves the way. */
export const readinessOf = ({
  outcomes,
  estimate,
  target,
  ambitious,
  checkpoints,
}: Goal): readonly Condition[] => [
  { words: 'An outcome says how it will be known', isMet: outcomes.length > 0 },
  {
    words: 'An outcome shows the effect, not the activity',
    isMet: outcomes.some(({ activityOnly }) => !activityOnly),
  },
  { words: 'The work is estimated', isMet: estimate !== null },
  { words: 'A target day is set', isMet: target !== null },
  ...(ambitious
    ? [
        {
          words: 'It is ambitious: a checkpoint was passed or waived',
          isMet: checkpoints.some(({ status }) => status === 'PASSED' || status === 'WAIVED'),
        },
      ]
    : []),
];
