import type { RequestHandler } from 'express';
import type { Config } from '../config.ts';
import { refuseRequest } from './refuse-request.ts';

/** Answers when nothing else did in time. A command may still be recorded: the same commandId finds out. */
export const deadline =
  ({ LIMIT_DEADLINE_MS }: Config): RequestHandler =>
  (_request, response, next) => {
    const timer = setTimeout(() => {
      if (response.headersSent) return;
      const message = `There was no answer within ${LIMIT_DEADLINE_MS} ms (LIMIT_DEADLINE_MS).`;
      refuseRequest(response, 503, 'DEADLINE', message);
      // Whoever answers now is too late: what they say goes nowhere.
      response.json = response.send = response.end = () => response;
      response.setHeader = () => response;
    }, LIMIT_DEADLINE_MS);
    response.once('close', () => clearTimeout(timer));
    next();
  };
