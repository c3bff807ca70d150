import { instantAt } from '@throughline/calendar';
import type { AccountInUse } from '@throughline/directory';
import type { Account } from '../../generated/served.ts';
import { nameOf } from '../../staffing/names.ts';
import type { House } from '../../org/house.ts';
import type { Desk } from '../../server/desk.ts';

/** When each person last signed in or out: sessions that are over leave nothing else behind. */
const lastSignIns = ({ planner }: House): ReadonlyMap<string, number> => {
  const { trail } = planner.model;
  const last = new Map<string, number>();
  for (let place = trail.length; place > 0; place--) {
    if (!['SignedIn', 'SignedOut'].includes(trail.type(place))) continue;
    const { id } = trail.actor(place);
    if (!last.has(id)) last.set(id, trail.at(place));
  }
  return last;
};

const mayRunIt = ({ role, disabledAt }: AccountInUse) => role === 'admin' && disabledAt === null;

const instantOr = (ms: number | undefined): string | null => (ms === undefined ? null : instantAt(ms));

/** All accounts as the API shows them, by login. */
export const accountViews = async ({ house, who }: Desk): Promise<readonly Account[]> => {
  const accounts = await house.directory.accounts.inUse();
  const signIns = lastSignIns(house);
  const administrators = accounts.filter(mayRunIt).length;
  return accounts.map((account): Account => {
    const { personId, login, role, hasPassword, issuers, createdAt, disabledAt } = account;
    const seen = [account.lastSeenAt ?? undefined, signIns.get(personId)].filter((at) => at !== undefined);
    return {
      personId,
      name: nameOf(house.directory.people, personId),
      login,
      role,
      signInWays: [...(hasPassword ? ['password'] : []), ...(issuers.length > 0 ? ['oidc'] : [])],
      lastSeenAt: seen.length === 0 ? null : instantAt(Math.max(...seen)),
      createdAt: instantAt(createdAt),
      disabledAt: instantOr(disabledAt ?? undefined),
      isOwn: personId === who.id,
      isLastAdministrator: administrators === 1 && mayRunIt(account),
    };
  });
};
