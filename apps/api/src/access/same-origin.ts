import type { RequestHandler } from 'express';
import { refuseRequest } from '../server/refuse-request.ts';
import type { Addresses } from './addresses.ts';

export const knownHost =
  (addresses: Addresses): RequestHandler =>
  (request, response, next) => {
    if (addresses.isHostKnown(request)) return next();
    refuseRequest(
      response,
      421,
      'HOST_UNKNOWN',
      'This server answers to the names of its own machine, and to that of PUBLIC_URL.',
    );
  };

/** Requests that may change something come from our own pages or from programs, and carry JSON. */
export const ownRequests =
  (addresses: Addresses): RequestHandler =>
  (request, response, next) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return next();
    if (!addresses.isSameOrigin(request))
      return refuseRequest(response, 403, 'CROSS_ORIGIN', 'This request comes from a page of another site.');
    if (!request.is('application/json'))
      return refuseRequest(response, 415, 'NOT_JSON', 'Send JSON, with content-type: application/json.');
    next();
  };
