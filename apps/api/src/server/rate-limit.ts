import type { GraphQLError } from 'graphql';
import type { RequestHandler } from 'express';
import { askerOf } from '../access/asker.ts';
import { clientError } from './errors.ts';
import type { Points } from './points.ts';
import { refuseRequest } from './refuse-request.ts';
import { pointsOfRequest } from './weights.ts';

const tooMuch = 'You have asked for as much as one person may in a minute (LIMIT_POINTS_PER_MINUTE).';

/** Takes the points off a person, or says what is wrong and, in `retryAfter`, in how many seconds to come again. */
export const chargeOperation = (points: Points, personId: string, cost: number): void => {
  const waitMs = points.take(personId, cost);
  if (waitMs > 0) throw rateLimited(waitMs);
};

const rateLimited = (waitMs: number): GraphQLError => {
  const seconds = Math.ceil(waitMs / 1_000);
  const error = clientError('RATE_LIMITED', tooMuch, `Come again in ${seconds} s.`);
  error.extensions['retryAfter'] = seconds;
  return error;
};

/** Every request costs its reading, whether it can be understood or not: asked before its body is looked at. */
export const chargeRequest =
  (points: Points): RequestHandler =>
  (request, response, next) => {
    const waitMs = points.take(askerOf(request).personId, pointsOfRequest);
    if (waitMs === 0) return next();
    const seconds = Math.ceil(waitMs / 1_000);
    response.setHeader('retry-after', seconds);
    refuseRequest(response, 429, 'RATE_LIMITED', `${tooMuch} Come again in ${seconds} s.`);
  };
