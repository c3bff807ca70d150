import { accessFields, accessQueries, viewerFields } from './access/access.resolver.ts';
import { accountMutations } from './access/accounts/accounts.resolver.ts';
import { peopleMutations } from './access/people/people.resolver.ts';
import { sessionMutations } from './access/sessions/sessions.resolver.ts';
import { tokenMutations } from './access/tokens/tokens.resolver.ts';
import { acknowledgementMutations } from './decisions/acknowledging.ts';
import {
  contextFields,
  decisionDomainFields,
  decisionFields,
  hindsightFields,
} from './decisions/decisions.resolver.ts';
import { enumValues } from './enums.ts';
import type { QueryFields } from './generated/served.ts';
import {
  diffFields,
  historyQueries,
  importRunFields,
  lateReasonFields,
  reasonGroupFields,
} from './history/history.resolver.ts';
import { orgFields, organisationFields, orgQueries } from './org/org.resolver.ts';
import { goalFields, horizonFields } from './roadmap/roadmap.resolver.ts';
import { textScalars } from './scalars.ts';
import { serverQueries, subscriptionFields } from './server/server.resolver.ts';
import { personFields, teamFields } from './staffing/staffing.resolver.ts';
import { mutationFields } from './telling/telling.resolver.ts';

const queries: QueryFields = { ...orgQueries, ...historyQueries, ...serverQueries, ...accessQueries };

/** Functions for fields with arguments; all other fields are read off what those answer. */
export const resolvers = () => ({
  ...enumValues(),
  ...textScalars(),
  Query: queries,
  Mutation: {
    ...mutationFields,
    ...acknowledgementMutations,
    ...accountMutations,
    ...tokenMutations,
    ...sessionMutations,
    ...peopleMutations,
  },
  Viewer: viewerFields,
  Access: accessFields,
  Subscription: subscriptionFields,
  Org: orgFields,
  Organisation: organisationFields,
  Goal: goalFields,
  Horizon: horizonFields,
  Team: teamFields,
  Person: personFields,
  Decision: decisionFields,
  DecisionDomain: decisionDomainFields,
  Hindsight: hindsightFields,
  Context: contextFields,
  Diff: diffFields,
  ReasonGroup: reasonGroupFields,
  LateReason: lateReasonFields,
  ImportRun: importRunFields,
});
