import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** What the provider says of somebody. */
export type Said = {
  readonly email: string;
  readonly email_verified: boolean;
  readonly name?: string;
  readonly groups?: readonly string[];
};

export const clientId = 'throughline';
export const clientSecret = 'a secret of the test, long enough for anybody';

/**
 * A real OpenID provider on loopback, that demands PKCE. Nobody types there: whoever `isThere` is signed in at once, and
 * grants what is asked for.
 */
export class OpenIdProvider {
  readonly issuer: string;
  readonly people = new Map<string, Said>();
  isThere = '';
  readonly #http: Server;

  private constructor(http: Server, issuer: string) {
    this.#http = http;
    this.issuer = issuer;
  }

  /** `redirectUri`: the only place it sends anybody. */
  static async start(redirectUri: string, port = 0): Promise<OpenIdProvider> {
    let handle: (request: IncomingMessage, response: ServerResponse) => void = () => {};
    const http = createServer((request, response) => handle(request, response)).listen(port, '127.0.0.1');
    await once(http, 'listening');
    const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
    const self = new OpenIdProvider(http, issuer);
    const provider = self.#provider(redirectUri);
    const callback = provider.callback();
    handle = (request, response) =>
      request.url?.startsWith('/interaction/')
        ? void self.#signIn(provider, request, response)
        : void callback(request, response);
    return self;
  }

  #provider(redirectUri: string): Provider {
    return new Provider(this.issuer, {
      clients: [
        {
          client_id: clientId,
          client_secret: clientSecret,
          redirect_uris: [redirectUri],
          response_types: ['code'],
          grant_types: ['authorization_code'],
        },
      ],
      pkce: { required: () => true },
      scopes: ['openid', 'profile', 'email', 'groups'],
      claims: {
        openid: ['sub'],
        profile: ['name'],
        email: ['email', 'email_verified'],
        groups: ['groups'],
      },
      cookies: { keys: ['only for a test'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      findAccount: (_, id) => ({
        accountId: id,
        claims: async () => ({ sub: id, ...this.people.get(id) }) as never,
      }),
      loadExistingGrant: async (context) => {
        const { client, session, provider } = context.oidc;
        const grant = new provider.Grant({ clientId: client!.clientId, accountId: session!.accountId! });
        grant.addOIDCScope('openid profile email groups');
        await grant.save();
        return grant;
      },
    });
  }

  async #signIn(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const login = { login: { accountId: this.isThere, remember: false } };
    await provider.interactionFinished(request, response, login, { mergeWithLastSubmission: false });
  }

  async stop(): Promise<void> {
    this.#http.closeAllConnections();
    this.#http.close();
    await once(this.#http, 'close');
  }
}
