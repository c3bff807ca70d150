import type { Role } from '@throughline/directory';
import type { Config } from '../../config.ts';
import { domainsIn, roleMapIn } from './oidc-config.ts';

/** The one provider that may say who somebody is. */
export type OidcSettings = {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  /** What the button says. */
  readonly name: string;
  /** Lower case. Where there are some, nobody with a mail address of another one comes in. */
  readonly allowedDomains: readonly string[];
  readonly roleOfGroup: ReadonlyMap<string, Role>;
  readonly groupsClaim: string;
};

/** Null where no provider is configured. */
export const oidcSettings = (config: Config): OidcSettings | null => {
  if (config.OIDC_ISSUER === undefined || config.OIDC_CLIENT_ID === undefined) return null;
  return {
    issuer: new URL(config.OIDC_ISSUER),
    clientId: config.OIDC_CLIENT_ID,
    clientSecret: config.OIDC_CLIENT_SECRET,
    name: config.OIDC_NAME,
    allowedDomains: domainsIn(config.OIDC_ALLOWED_DOMAINS),
    roleOfGroup: roleMapIn(config.OIDC_ROLE_MAP),
    groupsClaim: config.OIDC_GROUPS_CLAIM,
  };
};
