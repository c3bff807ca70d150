import type { Response } from 'express';

/** A refusal before GraphQL has its turn, in GraphQL's form, so that clients read one form only. */
export const refuseRequest = (response: Response, status: number, code: string, message: string): void => {
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
};
