import type { RequestHandler } from 'express';
import helmet from 'helmet';

const own = ["'self'"];

const shared = {
  defaultSrc: own,
  scriptSrc: own,
  connectSrc: own,
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
  formAction: own,
  objectSrc: ["'none'"],
  scriptSrcAttr: ["'none'"],
};

const app = { ...shared, styleSrc: own, imgSrc: [...own, 'data:'], requireTrustedTypesFor: ["'script'"] };

/**
 * GraphiQL's editor, Monaco, writes style elements and starts its workers from blobs; its types do not pass trusted
 * types. So its own page, which shows nothing of the plan before somebody asks, may do that, and no other.
 */
const graphiql = {
  ...shared,
  styleSrc: [...own, "'unsafe-inline'"],
  imgSrc: [...own, 'data:'],
  fontSrc: [...own, 'data:'],
  workerSrc: [...own, 'blob:'],
};

/** No HSTS: plain localhost has no certificate. */
const headers = (directives: Record<string, string[]>): RequestHandler =>
  helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    strictTransportSecurity: false,
    xFrameOptions: { action: 'deny' },
    crossOriginEmbedderPolicy: false,
  }) as RequestHandler;

export const contentSecurity = (): RequestHandler => {
  const [forApp, forGraphiql] = [headers(app), headers(graphiql)];
  return (request, response, next) =>
    (/^\/graphiql(?:\/|$)/.test(request.path) ? forGraphiql : forApp)(request, response, next);
};
