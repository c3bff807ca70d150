import type { AccessFields, QueryFields, ViewerFields } from '../generated/served.ts';
import { accountViews } from './accounts/account-view.ts';
import { auditPage } from './audit/audit-page.ts';
import { assertAdministrator } from './may.ts';
import { ownAccount, ownSessions } from './sessions/session-view.ts';
import { allTokens, ownTokens } from './tokens/tokens.resolver.ts';

export const accessQueries: Pick<QueryFields, 'access'> = {
  access: (_, __, desk) => {
    assertAdministrator(desk);
    return {};
  },
};

export const accessFields: AccessFields = {
  accounts: (_, __, desk) => accountViews(desk),
  tokens: (_, __, desk) => allTokens(desk),
  audit: (_, args, { house }) => auditPage(house, args),
};

export const viewerFields: ViewerFields = {
  account: (_, __, desk) => ownAccount(desk),
  sessions: (_, __, desk) => ownSessions(desk),
  tokens: (_, __, desk) => ownTokens(desk),
};
