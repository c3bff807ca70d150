import type { GraphQLError } from 'graphql';
import { addressKey } from '@throughline/directory';
import type { RequestHandler, Response } from 'express';
import { askerOf } from '../access/asker.ts';
import type { Entrance } from '../access/entrance.ts';
import { clientError } from './errors.ts';
import type { Points } from './points.ts';
import { refuseRequest } from './refuse-request.ts';
import { pointsOfEntering, pointsOfRequest } from './weights.ts';

const tooMuch = 'You have asked for as much as one person may in a minute (LIMIT_POINTS_PER_MINUTE).';

/** Takes the points off a person, or says what is wrong and when to come again, in `retryAfterSeconds`. */
export const chargeOperation = (points: Points, personId: string, cost: number): void => {
  const waitMs = points.take(personId, cost);
  if (waitMs > 0) throw rateLimited(waitMs);
};

const rateLimited = (waitMs: number): GraphQLError => {
  const seconds = Math.ceil(waitMs / 1_000);
  const error = clientError('RATE_LIMITED', tooMuch, `Come again in ${seconds} s.`);
  error.extensions['retryAfterSeconds'] = seconds;
  return error;
};

const refuseForNow = (response: Response, waitMs: number, message: string): void => {
  const seconds = Math.ceil(waitMs / 1_000);
  response.setHeader('retry-after', seconds);
  refuseRequest(response, 429, 'RATE_LIMITED', `${message} Come again in ${seconds} s.`, {
    retryAfterSeconds: seconds,
  });
};

/** Every request costs its reading, whether it can be understood or not: asked before its body is looked at. */
export const chargeRequest =
  (points: Points): RequestHandler =>
  (request, response, next) => {
    const waitMs = points.take(askerOf(request).personId, pointsOfRequest);
    if (waitMs > 0) refuseForNow(response, waitMs, tooMuch);
    else next();
  };

/** At the entrance nobody is anybody yet: there it is the address that asks. */
export const chargeAddress =
  (points: Points, entrance: Entrance): RequestHandler =>
  (request, response, next) => {
    const asked = request.method === 'POST' ? pointsOfEntering : pointsOfRequest;
    const waitMs = points.take(`address ${addressKey(entrance.addressOf(request))}`, asked);
    if (waitMs > 0)
      refuseForNow(response, waitMs, 'Too much came from your address (LIMIT_POINTS_PER_MINUTE).');
    else next();
  };
