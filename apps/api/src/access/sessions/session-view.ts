import { instantAt } from '@throughline/calendar';
import type { Session } from '@throughline/directory';
import type { OwnAccount, Session as Shown } from '../../generated/served.ts';
import type { Desk } from '../../server/desk.ts';

const shown = (session: Session, own: string | null): Shown => ({
  id: session.id,
  label: session.label ?? 'Another program',
  createdAt: instantAt(session.createdAt),
  lastUsedAt: instantAt(session.lastUsedAt),
  expiresAt: instantAt(session.expiresAt),
  isThis: session.id === own,
});

export const ownSessions = async ({ house, who, session }: Desk): Promise<readonly Shown[]> =>
  (await house.directory.sessions.of(who.id)).map((one) => shown(one, session));

export const ownAccount = async ({ house, who }: Desk): Promise<OwnAccount | null> => {
  const account = await house.directory.accounts.byPerson(who.id);
  if (!account) return null;
  const { login, role, hasPassword } = account;
  return { login, role, hasPassword };
};
