import type { Request, Response } from 'express';
import { z } from 'zod';

/** A sign-in on its way to the provider and back, kept by the browser it began in: it must end in the same one. */
const OnItsWay = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string(),
  connects: z.string().nullable(),
});
export type OnItsWay = z.output<typeof OnItsWay>;

/** Ms to sign in there. */
const lastsMs = 10 * 60 * 1000;

export type AttemptCookie = {
  set(response: Response, attempt: OnItsWay): void;
  /** Gives it out once: a second way back with the same cookie is none. */
  take(request: Request, response: Response): OnItsWay | undefined;
};

/** `Lax`: the way back begins on the provider's page. */
export const attemptCookie = (publicUrl: string | undefined): AttemptCookie => {
  const secure = publicUrl?.startsWith('https:') ?? false;
  const name = secure ? '__Host-throughline-oidc' : 'throughline-oidc';
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const;
  const read = ({ headers }: Request): unknown => {
    const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
    const value = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
    return value === undefined ? undefined : JSON.parse(Buffer.from(value, 'base64url').toString());
  };
  return {
    set: (response, attempt) => {
      const value = Buffer.from(JSON.stringify(attempt)).toString('base64url');
      response.cookie(name, value, { ...options, maxAge: lastsMs });
    },
    take: (request, response) => {
      response.clearCookie(name, options);
      try {
        return OnItsWay.safeParse(read(request)).data;
      } catch {
        return undefined;
      }
    },
  };
};
