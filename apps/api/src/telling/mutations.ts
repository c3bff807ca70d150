import { contextCommands, decisionCommands, decisionDomainCommands } from '../decisions/commands.ts';
import { reasonCommands } from '../history/commands.ts';
import { organisationCommands } from '../org/commands.ts';
import { goalCommands, horizonCommands } from '../roadmap/commands.ts';
import { personCommands, teamCommands } from '../staffing/commands.ts';

/** Which command each mutation tells, all of them. `changeSetApply` tells any number of these. */
export const commandOfMutation = {
  ...organisationCommands,
  ...horizonCommands,
  ...goalCommands,
  ...teamCommands,
  ...personCommands,
  ...decisionCommands,
  ...decisionDomainCommands,
  ...contextCommands,
  ...reasonCommands,
} as const;
export type MutationName = keyof typeof commandOfMutation;
