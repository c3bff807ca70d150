import type { LinkPurpose } from '@throughline/directory';
import type { AccountCommand } from '@throughline/domain';
import { randomUUID } from 'node:crypto';

/** What happens at the entrance. People are named by their ids; null is somebody who has no account. */
export type Noted =
  | {
      readonly what: 'SignedIn';
      readonly by: 'password' | 'link' | 'oidc';
      readonly personId: string;
      readonly sessionId: string;
    }
  | {
      readonly what: 'SignInRefused';
      readonly by: 'password' | 'oidc';
      readonly personId: string | null;
      readonly because?: string;
    }
  | { readonly what: 'SignInWaits'; readonly personId: string | null; readonly forMs: number }
  | { readonly what: 'LinkRefused'; readonly purpose: LinkPurpose }
  | { readonly what: 'OwnerMade'; readonly personId: string }
  | { readonly what: 'PasswordSet'; readonly by: 'invitation' | 'link' | 'self'; readonly personId: string }
  | { readonly what: 'SignedOut'; readonly personId: string; readonly sessionId: string }
  | { readonly what: 'SessionsEnded'; readonly personId: string; readonly sessionIds: readonly string[] };

/** What of it is for the audit, and whose doing it was. What was refused is in the security log alone. */
export const commandFor = (noted: Noted): AccountCommand | undefined => {
  switch (noted.what) {
    case 'SignedIn': {
      const { personId, by, sessionId } = noted;
      return { type: 'SignIn', data: { personId, by, sessionId } };
    }
    case 'SignedOut': {
      const { personId, sessionId } = noted;
      return { type: 'SignOut', data: { personId, sessionId } };
    }
    case 'SessionsEnded': {
      const { personId, sessionIds } = noted;
      if (sessionIds.length === 0) return undefined;
      return { type: 'EndSessions', data: { personId, sessionIds: [...sessionIds] } };
    }
    case 'PasswordSet': {
      const by = noted.by === 'self' ? 'self' : 'link';
      return { type: 'SetPassword', data: { personId: noted.personId, by, occasion: randomUUID() } };
    }
    case 'OwnerMade':
      return { type: 'GiveRole', data: { personId: noted.personId, role: 'admin' } };
    default:
      return undefined;
  }
};
