import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import type { Config } from '../config.ts';
import { refuseRequest } from './refuse-request.ts';

/** As it is: what unpacks to more than it was when it was sent is not read at all. */
export const jsonBody = ({ LIMIT_BODY_BYTES }: Config): RequestHandler =>
  express.json({ limit: LIMIT_BODY_BYTES, inflate: false });

/** Bodies that are too large, packed or no JSON. */
export const bodyErrors =
  ({ LIMIT_BODY_BYTES }: Config): ErrorRequestHandler =>
  (error: { type?: string; status?: number }, _request, response, next) => {
    if (error.type === 'entity.too.large')
      return refuseRequest(
        response,
        413,
        'BODY_TOO_LARGE',
        `The body is larger than ${LIMIT_BODY_BYTES} bytes (LIMIT_BODY_BYTES).`,
      );
    if (error.type === 'encoding.unsupported')
      return refuseRequest(
        response,
        415,
        'BODY_ENCODED',
        'Send the body as it is, without content-encoding.',
      );
    if (error.status !== undefined && error.status < 500)
      return refuseRequest(response, error.status, 'BAD_REQUEST', 'The body cannot be read as JSON.');
    next(error);
  };
