import type { LinkPurpose } from '@throughline/directory';

/** What happens at the entrance. People are named by their ids; null is somebody who has no account. */
export type Noted =
  | { readonly what: 'SignedIn'; readonly by: 'password' | 'link' | 'oidc'; readonly personId: string }
  | { readonly what: 'SignInRefused'; readonly by: 'password' | 'oidc'; readonly personId: string | null }
  | { readonly what: 'SignInWaits'; readonly personId: string | null; readonly forMs: number }
  | { readonly what: 'LinkRefused'; readonly purpose: LinkPurpose }
  | { readonly what: 'OwnerMade'; readonly personId: string }
  | { readonly what: 'PasswordSet'; readonly by: 'invitation' | 'link' | 'self'; readonly personId: string }
  | { readonly what: 'SignedOut'; readonly personId: string }
  | { readonly what: 'SessionsEnded'; readonly personId: string; readonly count: number };
