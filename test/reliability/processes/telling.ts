import type { Meta, UncheckedCommand } from '@throughline/application';
import { administrator } from '@throughline/read-model';

/** Command number n: every third writes to two streams, so that a change-set can be cut in half. */
export const commandNumber = (n: number): [UncheckedCommand[], Meta] => {
  const goal = { type: 'ProposeGoal', data: { goalId: `goal-${n}`, title: `Goal ${n}` } };
  const team = { type: 'FormTeam', data: { teamId: `team-${n}`, name: `Team ${n}` } };
  const meta = {
    who: administrator('owner', 'test'),
    commandId: `command-${n}`,
    because: [{ note: `reason ${n}` }],
  };
  return [n % 3 === 0 ? [goal, team] : [goal], meta];
};
