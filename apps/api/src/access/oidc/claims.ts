import { roles, type Role } from '@throughline/directory';
import type { OidcSettings } from './oidc-settings.ts';
import { OidcProblem } from './oidc-problem.ts';

/** What a provider says of somebody: the ID token, and what is asked for beside it. */
export type Claims = { readonly iss?: unknown; readonly sub: string } & Readonly<Record<string, unknown>>;

/** Somebody as far as we need to know. */
export type Known = {
  readonly identity: { readonly issuer: string; readonly subject: string };
  /** Verified by the provider; lower case. */
  readonly mail: string;
  readonly name: string | undefined;
  /** Is the address in a domain that needs no invitation? */
  readonly isOurs: boolean;
  /** The most that their groups may do; undefined when none of these is in the map. */
  readonly role: Role | undefined;
};

const groupsIn = (claim: unknown): readonly string[] => {
  const groups = Array.isArray(claim) ? claim : [claim];
  return groups.filter((group) => typeof group === 'string');
};

const highest = (given: readonly (Role | undefined)[]): Role | undefined =>
  roles.toReversed().find((role) => given.includes(role));

/** Believes nothing but verified addresses, and where domains are named, none of another one. */
export const knownFrom = (
  claims: Claims,
  { issuer, allowedDomains, roleOfGroup, groupsClaim }: OidcSettings,
): Known => {
  const { sub, email, email_verified: isVerified, name } = claims;
  if (typeof email !== 'string' || isVerified !== true)
    throw new OidcProblem('mail-unverified', 'The provider has not verified a mail address of this account.');
  const mail = email.trim().toLowerCase();
  const isOurs = allowedDomains.includes(mail.slice(mail.lastIndexOf('@') + 1));
  if (allowedDomains.length > 0 && !isOurs)
    throw new OidcProblem('domain-not-allowed', 'The mail address is of another domain.');
  return {
    identity: { issuer: typeof claims.iss === 'string' ? claims.iss : issuer.href, subject: sub },
    mail,
    name: typeof name === 'string' && name.trim() !== '' ? name.trim() : undefined,
    isOurs,
    role: highest(groupsIn(claims[groupsClaim]).map((group) => roleOfGroup.get(group))),
  };
};
