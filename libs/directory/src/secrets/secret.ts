import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import { opaqueWord } from '../person-id.ts';

/** A prefix each, so that secret scanners and people see what has leaked. */
const prefixes = { session: 'ths_', token: 'thl_', link: 'thk_' } as const;

export type SecretKind = keyof typeof prefixes;

export type NewSecret = {
  /** Names the secret in lists; gives nothing away. */
  readonly id: string;
  /** Prefix, id and 256 random bits. Shown once and kept by its holder only. */
  readonly secret: string;
  /** What is stored. Plain SHA-256 will do: nobody guesses 256 random bits. */
  readonly digest: string;
};

const digestOf = (secret: string): Buffer => hash('sha256', secret, 'buffer');

export const newSecret = (kind: SecretKind): NewSecret => {
  const id = opaqueWord();
  const secret = `${prefixes[kind]}${id}${randomBytes(32).toString('base64url')}`;
  return { id, secret, digest: digestOf(secret).toString('base64url') };
};

/** The id in a secret, or undefined when it cannot be one of that kind. */
export const idIn = (kind: SecretKind, secret: string): string | undefined =>
  /^(th[slk]_)([a-z2-7]{16})[\w-]{43}$/.exec(secret)?.[1] === prefixes[kind]
    ? secret.slice(4, 20)
    : undefined;

/** In a time that does not depend on how much of it is right. */
export const isSecretOf = (secret: string, digest: string): boolean => {
  const [given, stored] = [digestOf(secret), Buffer.from(digest, 'base64url')];
  return given.length === stored.length && timingSafeEqual(given, stored);
};
