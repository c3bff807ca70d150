import access from './access/access.graphql?raw';
import audit from './access/audit/audit.graphql?raw';
import people from './access/people/people.graphql?raw';
import sessions from './access/sessions/sessions.graphql?raw';
import tokens from './access/tokens/tokens.graphql?raw';
import contextCommands from './decisions/context-commands.graphql?raw';
import context from './decisions/context.graphql?raw';
import decisionCommands from './decisions/decision-commands.graphql?raw';
import decision from './decisions/decision.graphql?raw';
import decisionDomainCommands from './decisions/decision-domain-commands.graphql?raw';
import decisionDomain from './decisions/decision-domain.graphql?raw';
import orphans from './decisions/orphans.graphql?raw';
import weighingCommands from './decisions/weighing-commands.graphql?raw';
import weighing from './decisions/weighing.graphql?raw';
import history from './history/history.graphql?raw';
import reasonCommands from './history/reason-commands.graphql?raw';
import changeSet from './org/change-set.graphql?raw';
import orgCommands from './org/org-commands.graphql?raw';
import org from './org/org.graphql?raw';
import goalCommands from './roadmap/goal-commands.graphql?raw';
import goal from './roadmap/goal.graphql?raw';
import horizonCommands from './roadmap/horizon-commands.graphql?raw';
import horizon from './roadmap/horizon.graphql?raw';
import server from './server/server.graphql?raw';
import personCommands from './staffing/person-commands.graphql?raw';
import person from './staffing/person.graphql?raw';
import teamCommands from './staffing/team-commands.graphql?raw';
import team from './staffing/team.graphql?raw';

/** The whole SDL. `npm run schema` prints it as one: /schema.graphql. */
export const typeDefs = [
  org,
  orgCommands,
  changeSet,
  horizon,
  horizonCommands,
  goal,
  goalCommands,
  team,
  teamCommands,
  person,
  personCommands,
  decision,
  decisionCommands,
  weighing,
  orphans,
  weighingCommands,
  decisionDomain,
  decisionDomainCommands,
  context,
  contextCommands,
  history,
  reasonCommands,
  server,
  access,
  tokens,
  sessions,
  audit,
  people,
].join('\n');
