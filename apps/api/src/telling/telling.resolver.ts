import { contextCommands, decisionCommands, decisionDomainCommands } from '../decisions/commands.ts';
import type { MutationFields } from '../generated/served.ts';
import { reasonCommands } from '../history/commands.ts';
import { organisationCommands } from '../org/commands.ts';
import { goalCommands, horizonCommands } from '../roadmap/commands.ts';
import { personCommands, teamCommands } from '../staffing/commands.ts';
import { changeSetApply } from './change-set.ts';
import type { MutationName } from './mutations.ts';
import { oneCommand, type About } from './one-command.ts';

const each = (commands: object, about: About) =>
  (Object.keys(commands) as MutationName[]).map(
    (mutation) => [mutation, oneCommand(mutation, about)] as const,
  );

/** Every mutation says its command to the planner and answers with the thing it is about. */
export const mutationFields = Object.fromEntries([
  ['changeSetApply', changeSetApply],
  ...each(organisationCommands, { category: 'organisation', field: 'organisationId', as: 'organisation' }),
  ...each(horizonCommands, { category: 'horizon', field: 'horizonId', as: 'horizon' }),
  ...each(goalCommands, { category: 'goal', field: 'goalId', as: 'goal' }),
  ...each(teamCommands, { category: 'team', field: 'teamId', as: 'team' }),
  ...each(personCommands, { category: 'person', field: 'personId', as: 'person' }),
  ...each(decisionCommands, { category: 'decision', field: 'decisionId', as: 'decision' }),
  ...each(decisionDomainCommands, { category: 'domain', field: 'domainId', as: 'domain' }),
  ...each(contextCommands, { category: 'context', field: 'contextId', as: 'context' }),
  ...each(reasonCommands, { category: 'reason', field: 'changeSetId', as: 'reason' }),
]) as unknown as MutationFields;
