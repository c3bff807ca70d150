import { instantAt } from '@throughline/calendar';
import type { Session } from '@throughline/directory';
import type { OwnAccount, Session as Shown } from '../../generated/served.ts';
import { oidcSettings } from '../oidc/oidc-settings.ts';
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
  const accounts = await house.directory.accounts.inUse();
  const account = accounts.find(({ personId }) => personId === who.id);
  if (!account) return null;
  const { login, role, hasPassword, issuers } = account;
  const provider = oidcSettings(house.config);
  return {
    login,
    role,
    hasPassword,
    provider: provider && { name: provider.name, isConnected: issuers.length > 0 },
  };
};
