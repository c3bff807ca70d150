import type { Response } from 'express';

/** A refusal before anybody else has a turn, in the form of whoever was asked: GraphQL, or the entrance. */
export const refuseRequest = (
  response: Response,
  status: number,
  code: string,
  message: string,
  more: Readonly<Record<string, unknown>> = {},
): void => {
  const isForEntrance = response.req.originalUrl.startsWith('/auth/');
  response
    .status(status)
    .json(
      isForEntrance
        ? { error: { code, message, ...more } }
        : { errors: [{ message, extensions: { code, ...more } }] },
    );
};
