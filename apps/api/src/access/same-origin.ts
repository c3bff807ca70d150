import type { NextFunction, Request, Response } from 'express';
import type { IncomingMessage } from 'node:http';
import { isLoopback } from '../config.ts';
import { refuseRequest } from '../server/refuse-request.ts';

const hostName = (host: string): string => host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');

/**
 * A page elsewhere may point its own name at 127.0.0.1 (DNS rebinding): only names of this machine are served. Of two
 * names a proxy may believe the other one.
 */
export const isHostKnown = ({ headers, headersDistinct }: IncomingMessage): boolean =>
  headersDistinct.host?.length === 1 && isLoopback(hostName(headers.host ?? ''));

/** Browsers say where a request comes from; programs that say nothing are no browsers. */
export const isSameOrigin = ({ headers }: IncomingMessage): boolean => {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin } = headers;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === headers.host;
};

export const knownHost = (request: Request, response: Response, next: NextFunction): void => {
  if (isHostKnown(request)) return next();
  refuseRequest(response, 421, 'HOST_UNKNOWN', 'This server answers to the names of its own machine only.');
};

/** Requests that may change something come from our own pages or from programs, and carry JSON. */
export const ownRequests = (request: Request, response: Response, next: NextFunction): void => {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return next();
  if (!isSameOrigin(request))
    return refuseRequest(response, 403, 'CROSS_ORIGIN', 'This request comes from a page of another site.');
  if (!request.is('application/json'))
    return refuseRequest(response, 415, 'NOT_JSON', 'Send JSON, with content-type: application/json.');
  next();
};
