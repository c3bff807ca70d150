import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';

export type Accident = {
  readonly message: string;
  readonly extensions: { readonly code: string; readonly reference: string; readonly hint: string };
};

/** What was not meant to happen is logged whole, and shown as a reference to what was logged. */
export const accident = (log: Logger, error: unknown): Accident => {
  const reference = randomBytes(5).toString('hex');
  log.error({ err: error, reference }, 'a request failed');
  return {
    message: `Something went wrong here (reference ${reference}).`,
    extensions: {
      code: 'INTERNAL_SERVER_ERROR',
      reference,
      hint: 'The log of the server says more under this reference.',
    },
  };
};
