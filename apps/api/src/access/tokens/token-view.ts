import { instantAt } from '@throughline/calendar';
import type { Token } from '@throughline/directory';
import type { ApiToken } from '../../generated/served.ts';
import type { House } from '../../org/house.ts';
import { nameOf } from '../../staffing/names.ts';

/** A token as the API shows it: without its secret, which nobody has kept. */
export const tokenView = ({ directory }: House, token: Token): ApiToken => ({
  id: token.id,
  personId: token.personId,
  personName: nameOf(directory.people, token.personId),
  name: token.name,
  scope: token.scope,
  teams: token.teams,
  createdAt: instantAt(token.createdAt),
  expiresAt: instantAt(token.expiresAt),
  lastUsedAt: token.lastUsedAt === null ? null : instantAt(token.lastUsedAt),
  // By the clock of the directory, as everything about a token.
  isExpired: token.expiresAt <= Date.now(),
});
