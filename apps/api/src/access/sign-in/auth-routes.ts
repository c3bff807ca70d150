import express, { Router, type Request, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { House } from '../../org/house.ts';
import { isText } from '../../server/check-input.ts';
import type { Entrance } from '../entrance.ts';
import { oidcRoutes } from '../oidc/oidc-routes.ts';
import { oidcSettings } from '../oidc/oidc-settings.ts';
import { Provider } from '../oidc/provider.ts';
import { AuthError, authErrors } from './auth-error.ts';
import { endOwnSession } from './begin-session.ts';
import { setPasswordByLink, signInAsNewOwner, signInByLink } from './by-link.ts';
import { signInByPassword } from './by-password.ts';
import { sessionView } from './session-view.ts';

const largestBody = 10_000;
const secret = z.string().max(200);
/** Blank is not given. What is wrong with a password is said by the directory. */
const text = z.string().max(1_000).refine(isText, 'No null bytes, no halves of characters.');
const line = z
  .string()
  .trim()
  .max(254, 'At most 254 characters.')
  .refine(isText, 'No null bytes, no halves of characters.')
  .transform((given) => given || undefined)
  .optional();

const Setup = z.object({
  secret,
  name: line,
  login: line,
  password: text.transform((given) => given || undefined).optional(),
});
const Link = z.object({ secret });
const Password = z.object({ login: text, password: text });
const NewPassword = z.object({ secret, password: text });

const read = <Body>(schema: z.ZodType<Body>, body: unknown): Body => {
  const read = schema.safeParse(body ?? {});
  if (read.success) return read.data;
  const [{ path, message } = { path: [], message: '' }] = read.error.issues;
  const field = path.join('.');
  throw new AuthError(422, 'BAD_INPUT', field ? `${field}: ${message}` : message, {
    ...(field && { field }),
  });
};

/** Signing in and out, for pages and programs: JSON both ways. None of it is kept by a cache. */
export const authRoutes = (entrance: Entrance, house: House, log: Logger): RequestHandler => {
  const router = Router();
  router.use(
    (_request, response, next) => {
      response.setHeader('cache-control', 'no-store');
      next();
    },
    express.json({ limit: largestBody, inflate: false }),
  );
  const settings = oidcSettings(house.config);
  if (settings) router.use('/oidc', oidcRoutes(entrance, house, new Provider(settings)));
  router.get('/session', async (request, response) => {
    const asker = await entrance.asker(request);
    response.json(await sessionView(entrance, asker === 'both' ? undefined : asker));
  });
  router.post('/setup', (request, response) =>
    signInAsNewOwner(entrance, house, request, response, read(Setup, request.body)),
  );
  router.post('/link', (request, response) =>
    signInByLink(entrance, request, response, read(Link, request.body).secret),
  );
  router.post('/sign-in', (request, response) =>
    signInByPassword(entrance, request, response, read(Password, request.body)),
  );
  for (const purpose of ['invitation', 'password'] as const)
    router.post(`/${purpose}`, (request, response) =>
      setPasswordByLink(entrance, request, response, purpose, read(NewPassword, request.body)),
    );
  router.post('/sign-out', async (request, response) => {
    const session = await endOwnSession(entrance, request);
    if (session)
      entrance.noted(request, { what: 'SignedOut', personId: session.personId, sessionId: session.id });
    entrance.cookie.clear(response);
    response.status(204).end();
  });
  router.use((request: Request) => {
    throw new AuthError(404, 'NOT_FOUND', `There is no ${request.method} /auth${request.path}.`);
  }, authErrors(log));
  return router;
};
