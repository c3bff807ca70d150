import { hash as hashOf, randomFillSync } from 'node:crypto';
import { canonicalObject } from './canonical-json.ts';
import { digestOf, isRedacted, toldMetadata, type Salts } from './content-digest.ts';
import type { NewEvent, RecordedEvent, Revision } from './event-store.ts';

/**
 * Each event carries in its metadata
 * - `salt`: 16 random bytes, so that a digest does not betray a short text that was redacted;
 * - `digest`: of what was told: the data, the reason, and the salt;
 * - `hash`: of the previous hash in the stream, the event's place and name, the digest and the other metadata.
 *
 * A text can thus be taken away later and the chain still holds, and since positions are left out it survives a move to
 * another store. *Stored format*: a change here invalidates every log there is.
 */
export const seal = (
  stream: string,
  firstRevision: Revision,
  previousHash: string | undefined,
  events: readonly NewEvent[],
  newSalt: () => string = randomSalt,
): NewEvent[] => {
  let previous = previousHash;
  return events.map((event, i) => {
    const salt = newSalt();
    const digest = digestOf(event, salt);
    const hash = linkOf(previous, { ...event, stream, revision: firstRevision + BigInt(i) }, digest);
    previous = hash;
    return { ...event, metadata: { ...event.metadata, salt, digest, hash } };
  });
};

/**
 * - `unsealed`: no hash, digest or a salt that is no text.
 * - `link-broken`: this event's name, place or metadata is not what was sealed, or the one before it is another.
 * - `data-altered`: what was told is not what was sealed.
 * - `redacted`: a text is gone, properly, and all else is as it was. A finding only if nothing in the log says so.
 */
export type LinkProblem = 'unsealed' | 'link-broken' | 'data-altered' | 'redacted';

/** What is wrong with an event that follows `previousHash` in its stream; undefined if nothing. */
export const checkLink = (previousHash: string | undefined, event: ChainedEvent): LinkProblem | undefined => {
  const { digest, hash } = event.metadata;
  if (typeof digest !== 'string' || typeof hash !== 'string') return 'unsealed';
  if (linkOf(previousHash, event, digest) !== hash) return 'link-broken';
  return checkData(event);
};

/** As far as an event can be checked when the one before it is not at hand. */
export const checkData = (event: ChainedEvent): LinkProblem | undefined => {
  const { salt, salts, digest } = event.metadata;
  if (!isSalts(salts ?? salt) || digestOf(event, (salts ?? salt) as Salts) !== digest) return 'data-altered';
  return isRedacted(event) ? 'redacted' : undefined;
};

const isSalts = (salts: unknown): boolean =>
  Array.isArray(salts) ? salts.every((salt) => typeof salt === 'string') : typeof salts === 'string';

export const hashIn = (event: Pick<NewEvent, 'metadata'>): string | undefined => {
  const { hash } = event.metadata;
  return typeof hash === 'string' ? hash : undefined;
};

export type ChainedEvent = Pick<RecordedEvent, 'stream' | 'revision' | 'id' | 'type' | 'data' | 'metadata'>;

/** What the digest covers, and what is made here. */
const leftOut: ReadonlySet<string> = new Set(['salt', 'salts', 'digest', 'hash', ...toldMetadata]);

/** A JSON list, so that no two different events run together into the same text. */
const linkOf = (previous: string | undefined, event: ChainedEvent, digest: string): string => {
  const { stream, revision, id, type, metadata } = event;
  const place = JSON.stringify([previous ?? '', stream, String(revision), id, type, digest]);
  return hashText(`[${place},${canonicalObject(metadata, { without: leftOut })}]`);
};

const hashText = (text: string): string => hashOf('sha256', text, 'base64url');

const saltBytes = 16;
/** Random bytes cost by the call, so they are fetched for many salts at once. */
const pool = Buffer.alloc(256 * saltBytes);
let used = pool.length;

const randomSalt = (): string => {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  return pool.toString('base64url', used, (used += saltBytes));
};
