import type { RequestHandler, Response } from 'express';
import type { Config } from '../config.ts';
import { clientError } from './errors.ts';
import { refuseRequest } from './refuse-request.ts';

const signals = new WeakMap<Response, AbortSignal>();

/** Aborted once nobody waits for this answer any more: it took too long, or whoever asked has gone. */
export const nobodyWaits = (response: Response): AbortSignal | undefined => signals.get(response);

/**
 * Answers when nothing else did in time, and calls off a query that still waits for its turn. One that has begun is
 * worked out in one go: no timer can ring meanwhile, and what it may cost is weighed before. A command may still be
 * recorded: the same commandId finds out.
 */
export const deadline =
  ({ LIMIT_DEADLINE_MS }: Config): RequestHandler =>
  (_request, response, next) => {
    const waiting = new AbortController();
    signals.set(response, waiting.signal);
    const timer = setTimeout(() => {
      if (response.headersSent) return;
      const message = `There was no answer within ${LIMIT_DEADLINE_MS} ms (LIMIT_DEADLINE_MS).`;
      refuseRequest(response, 503, 'DEADLINE', message);
      // Whoever answers now is too late: what they say goes nowhere.
      response.json = response.send = response.end = () => response;
      response.setHeader = () => response;
      waiting.abort(clientError('DEADLINE', message));
    }, LIMIT_DEADLINE_MS);
    response.once('close', () => {
      clearTimeout(timer);
      if (!response.writableFinished) waiting.abort(clientError('GONE', 'Whoever asked has gone.'));
    });
    next();
  };
