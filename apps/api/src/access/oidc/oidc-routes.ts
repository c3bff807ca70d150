import { EventStoreError } from '@throughline/event-store';
import { Router, type Request, type RequestHandler, type Response } from 'express';
import type { House } from '../../org/house.ts';
import type { Entrance } from '../entrance.ts';
import { AuthError } from '../sign-in/auth-error.ts';
import { endOwnSession, labelOf } from '../sign-in/begin-session.ts';
import { accountFor, connectAccount } from './account-for.ts';
import { attemptCookie } from './attempt-cookie.ts';
import { knownFrom } from './claims.ts';
import { OidcProblem } from './oidc-problem.ts';
import { ownPath } from './own-path.ts';
import type { Provider } from './provider.ts';

const callback = '/auth/oidc/callback';

/** As browsers reach us; the provider has to know this address, and sends nobody anywhere else. */
const baseOf = (request: Request, publicUrl: string | undefined): string =>
  publicUrl ?? `${request.protocol}://${request.headers.host}`;

/** Whoever only connects the provider stays signed in, and reads on the own page what went wrong. */
const said = (code: string, to: string, connects: boolean): string => {
  if (connects) return `/account?problem=${code}`;
  return `/sign-in?problem=${code}${to === '/' ? '' : `&to=${encodeURIComponent(to)}`}`;
};

const asProblem = (error: unknown): OidcProblem | undefined => {
  if (error instanceof OidcProblem) return error;
  return error instanceof EventStoreError ? new OidcProblem('unavailable', error.message) : undefined;
};

/** Signing in with the provider: there and back, by redirects. What goes wrong is told on the sign-in page. */
export const oidcRoutes = (entrance: Entrance, house: House, provider: Provider): RequestHandler => {
  const { PUBLIC_URL } = house.config;
  const cookie = attemptCookie(PUBLIC_URL);
  const personIn = async (request: Request): Promise<string | undefined> => {
    const secret = entrance.cookie.in(request);
    return secret === undefined ? undefined : (await entrance.bySession(secret))?.who.id;
  };

  /** Answers where the provider is to be asked; the browser keeps what the way back needs. */
  const leave = async (
    request: Request,
    response: Response,
    way: { readonly to: string; readonly connects: string | null },
  ): Promise<string> => {
    const redirectUri = new URL(callback, baseOf(request, PUBLIC_URL)).href;
    const { address, attempt } = await provider.begin(redirectUri);
    cookie.set(response, { ...attempt, ...way });
    return address.href;
  };

  const start = async (request: Request, response: Response): Promise<void> => {
    const to = ownPath(request.query['to']);
    response.redirect(303, await leave(request, response, { to, connects: null }));
  };

  /**
   * Asked for by a page of ours and by no link: a page elsewhere could sign its reader in at the provider as somebody else,
   * and then have that account connected.
   */
  const connect = async (request: Request, response: Response): Promise<void> => {
    const connects = await personIn(request);
    if (connects === undefined) throw new AuthError(401, 'UNAUTHENTICATED', 'Sign in first.');
    try {
      response.json({ address: await leave(request, response, { to: '/account', connects }) });
    } catch (error) {
      if (!(error instanceof OidcProblem)) throw error;
      throw new AuthError(503, 'PROVIDER_AWAY', 'The provider does not answer.', {
        hint: 'Try again in a moment.',
      });
    }
  };

  const finish = async (request: Request, response: Response): Promise<void> => {
    const attempt = cookie.take(request, response);
    if (!attempt) throw new OidcProblem('expired', 'This browser is not on its way back from the provider.');
    Object.assign(response.locals, { to: attempt.to, connects: attempt.connects !== null });
    const address = new URL(request.originalUrl, baseOf(request, PUBLIC_URL));
    const known = knownFrom(await provider.finish(address, attempt), provider.settings);
    if (attempt.connects !== null) {
      if ((await personIn(request)) !== attempt.connects)
        throw new OidcProblem('expired', 'Somebody else is signed in by now.');
      await connectAccount(house, attempt.connects, known);
    } else await begin(request, response, (await accountFor(house, known)).personId);
    response.redirect(303, attempt.to);
  };

  const begin = async (request: Request, response: Response, personId: string): Promise<void> => {
    const { secret, session } = await entrance.directory.sessions.start(personId, labelOf(request));
    await endOwnSession(entrance, request);
    entrance.cookie.set(response, secret);
    entrance.noted(request, { what: 'SignedIn', by: 'oidc', personId, sessionId: session.id });
  };

  const orSayWhy =
    (step: (request: Request, response: Response) => Promise<void>): RequestHandler =>
    async (request, response) => {
      try {
        await step(request, response);
      } catch (cause) {
        const error = asProblem(cause);
        if (!error) throw cause;
        const { code, message, personId } = error;
        entrance.noted(request, {
          what: 'SignInRefused',
          by: 'oidc',
          personId,
          because: `${code}: ${message}`,
        });
        const to = ownPath(response.locals['to'] ?? request.query['to']);
        response.redirect(303, said(code, to, response.locals['connects'] === true));
      }
    };

  return Router().post('/connect', connect).get('/start', orSayWhy(start)).get('/callback', orSayWhy(finish));
};
