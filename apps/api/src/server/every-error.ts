import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import type { Logger } from 'pino';
import { accident } from './accident.ts';
import { refuseRequest } from './refuse-request.ts';

/** The status of what is the sender's mistake; what says none, or says it was ours, is an accident. */
const statusOf = (error: unknown): number => {
  if (error instanceof HttpException) return error.getStatus();
  const { status } = (error ?? {}) as { status?: unknown };
  return typeof status === 'number' && status >= 400 ? status : 500;
};

/** Whatever is thrown outside GraphQL, from the first middleware to the last controller. Nobody is shown a stack. */
@Catch()
export class EveryError implements ExceptionFilter {
  readonly #log: Logger;

  constructor(log: Logger) {
    this.#log = log;
  }

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) return void response.destroy();
    const status = statusOf(error);
    if (status === 404) return refuseRequest(response, 404, 'NOT_FOUND', 'There is nothing at this address.');
    if (status < 500) return refuseRequest(response, status, 'BAD_REQUEST', 'This request cannot be read.');
    response.status(500).json({ errors: [accident(this.#log, error)] });
  }
}
