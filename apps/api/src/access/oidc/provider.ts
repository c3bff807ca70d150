import type { ClientAuth, Configuration } from 'openid-client';
import type { OidcSettings } from './oidc-settings.ts';
import { OidcProblem } from './oidc-problem.ts';
import type { Claims } from './claims.ts';

/** Seconds that the provider has for each answer. */
const patience = 5;

/** What a sign-in on its way has to show when it comes back. */
export type Attempt = { readonly state: string; readonly nonce: string; readonly verifier: string };

/** As OpenID Connect would have it: in the header, unless the provider says that it takes secrets in the body only. */
const authenticated =
  (basic: ClientAuth, post: ClientAuth): ClientAuth =>
  (server, client, body, headers) => {
    const methods = server.token_endpoint_auth_methods_supported;
    return ((methods?.includes('client_secret_basic') ?? true) ? basic : post)(server, client, body, headers);
  };

const isAway = (error: unknown): boolean => {
  const { code, cause } = error as { code?: string; cause?: { status?: number } };
  return error instanceof TypeError || code === 'OAUTH_TIMEOUT' || (cause?.status ?? 0) >= 500;
};

/**
 * The OpenID provider. It is asked who it is when somebody first wants to sign in there, and again after that failed: a
 * provider that is away keeps neither the server from starting nor anybody from signing in otherwise.
 */
export class Provider {
  readonly settings: OidcSettings;
  #found: Promise<Configuration> | undefined;

  constructor(settings: OidcSettings) {
    this.settings = settings;
  }

  /** The address at which somebody signs in, and what is to be remembered until they are back at `redirectUri`. */
  async begin(redirectUri: string): Promise<{ readonly address: URL; readonly attempt: Attempt }> {
    const client = await import('openid-client');
    const configuration = await this.#configuration();
    const attempt = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
    };
    const address = client.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: this.#scopeOf(configuration),
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
    });
    return { address, attempt };
  }

  /** What the provider says of whoever came back at `address`. */
  async finish(address: URL, { state, nonce, verifier }: Attempt): Promise<Claims> {
    const client = await import('openid-client');
    const configuration = await this.#configuration();
    try {
      const granted = await client.authorizationCodeGrant(configuration, address, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = granted.claims()!;
      const hasAll = claims['email'] !== undefined && claims[this.settings.groupsClaim] !== undefined;
      if (hasAll || configuration.serverMetadata().userinfo_endpoint === undefined) return claims;
      const more = await client.fetchUserInfo(configuration, granted.access_token, claims.sub);
      return { ...more, ...claims };
    } catch (cause) {
      throw isAway(cause)
        ? this.#away(cause)
        : new OidcProblem('refused', (cause as Error).message, { cause });
    }
  }

  /** Some providers tell groups only to those who ask for them. */
  #scopeOf(configuration: Configuration): string {
    const offered = configuration.serverMetadata().scopes_supported ?? [];
    const { groupsClaim } = this.settings;
    return ['openid', 'profile', 'email', ...(offered.includes(groupsClaim) ? [groupsClaim] : [])].join(' ');
  }

  #configuration(): Promise<Configuration> {
    this.#found ??= this.#discover().catch((cause: unknown) => {
      this.#found = undefined;
      throw this.#away(cause);
    });
    return this.#found;
  }

  async #discover(): Promise<Configuration> {
    const client = await import('openid-client');
    const { issuer, clientId, clientSecret } = this.settings;
    const auth =
      clientSecret === undefined
        ? client.None()
        : authenticated(client.ClientSecretBasic(clientSecret), client.ClientSecretPost(clientSecret));
    // Plain http only where the configuration lets it through: on this machine.
    const execute = issuer.protocol === 'http:' ? [client.allowInsecureRequests] : [];
    return client.discovery(issuer, clientId, undefined, auth, { timeout: patience, execute });
  }

  #away(cause: unknown): OidcProblem {
    const { message } = cause as Error;
    return new OidcProblem(
      'away',
      `${this.settings.issuer.origin} does not answer as it should: ${message}`,
      {
        cause,
      },
    );
  }
}
