import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { DirectoryError } from '../directory-error.ts';
import { Turnstile } from './turnstile.ts';

/** OWASP's argon2id: 19 MiB, 2 passes, 1 lane. */
type Cost = { readonly memory: number; readonly passes: number; readonly parallelism: number };
const cost: Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const tagLength = 32;

/** Each hash holds its memory and a thread of the pool that also serves the disk: two at a time. */
const turnstile = new Turnstile(2);
const argon = promisify(argon2);

const work = (password: string, nonce: Buffer, how: Cost): Promise<Buffer> =>
  turnstile.pass(() => argon('argon2id', { message: password.normalize('NFKC'), nonce, tagLength, ...how }));

const encoded = (how: Cost, nonce: Buffer, tag: Buffer): string =>
  `$argon2id$v=19$m=${how.memory},t=${how.passes},p=${how.parallelism}$${unpadded(nonce)}$${unpadded(tag)}`;

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

const decoded = (stored: string): { how: Cost; nonce: Buffer; tag: Buffer } => {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(stored);
  if (!found)
    throw new DirectoryError('damaged', 'A stored password hash cannot be read. Set that password anew.');
  const [memory, passes, parallelism] = found.slice(1, 4).map(Number) as [number, number, number];
  const [nonce, tag] = found.slice(4).map((part) => Buffer.from(part, 'base64')) as [Buffer, Buffer];
  return { how: { memory, passes, parallelism }, nonce, tag };
};

const shortest = 12;
const longest = 256;

/** Why a password is none, as a sentence; undefined when it will do. Length is what counts: no rules about characters. */
export const passwordFault = (password: string): string | undefined => {
  const length = [...password].length;
  if (length < shortest) return `A password has at least ${shortest} characters; this one has ${length}.`;
  if (length > longest) return `A password has at most ${longest} characters; this one has ${length}.`;
  if (new Set(password).size < 4) return 'A password has at least four different characters.';
  return undefined;
};

/** As a PHC string, which tells how it was made. Throws `weak-password`. About 30 ms and 19 MiB. */
export const hashPassword = async (password: string): Promise<string> => {
  const fault = passwordFault(password);
  if (fault) throw new DirectoryError('weak-password', fault);
  const nonce = randomBytes(16);
  return encoded(cost, nonce, await work(password, nonce, cost));
};

/** Matches nothing: checked where there is no account, so that it takes as long as where there is one. */
const decoy = encoded(cost, randomBytes(16), randomBytes(tagLength));

/** Works equally long for an account that does not exist (`stored` is null) and one that does. */
export const isPasswordOf = async (password: string, stored: string | null): Promise<boolean> => {
  const { how, nonce, tag } = decoded(stored ?? decoy);
  // Whatever is longer was never set; hashing megabytes would be a gift to whoever sends them.
  const given = await work(password.slice(0, longest * 2 + 1), nonce, how);
  return given.length === tag.length && timingSafeEqual(given, tag) && stored !== null;
};

/** Made with less work than is asked for now. */
export const isOutdated = (stored: string): boolean => {
  const { how } = decoded(stored);
  return how.memory < cost.memory || how.passes < cost.passes;
};
