import { hash as hashOf, randomFillSync } from 'node:crypto';
import { canonicalObject } from './canonical-json.ts';
import type { JsonObject, NewEvent, RecordedEvent, Revision } from './event-store.ts';

/**
 * Each event carries in its metadata
 * - `salt`: 16 random bytes, so that a digest does not betray a short payload that was redacted;
 * - `digest`: of the salt and the data;
 * - `hash`: of the previous hash in the stream, the event's place and name, the digest and the other metadata.
 *
 * Data and salt can thus be taken away later and the chain still holds, and since positions are left out it survives a
 * move to another store. *Stored format*: a change here invalidates every log there is.
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
    const digest = digestOf(salt, event.data);
    const hash = linkOf(previous, { ...event, stream, revision: firstRevision + BigInt(i) }, digest);
    previous = hash;
    return { ...event, metadata: { ...event.metadata, salt, digest, hash } };
  });
};

/**
 * - `unsealed`: no hash, digest or a salt that is no text.
 * - `link-broken`: this event's name, place or metadata is not what was sealed, or the one before it is another.
 * - `data-altered`: the data is not what was sealed.
 * - `redacted`: the data is gone, properly, with its salt. A finding only if nothing in the log says that it should be.
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
export const checkData = ({ data, metadata: { salt, digest } }: ChainedEvent): LinkProblem | undefined => {
  if (salt === undefined) return Object.keys(data).length === 0 ? 'redacted' : 'data-altered';
  return typeof salt === 'string' && digestOf(salt, data) === digest ? undefined : 'data-altered';
};

export const hashIn = (event: Pick<NewEvent, 'metadata'>): string | undefined => {
  const { hash } = event.metadata;
  return typeof hash === 'string' ? hash : undefined;
};

export type ChainedEvent = Pick<RecordedEvent, 'stream' | 'revision' | 'id' | 'type' | 'data' | 'metadata'>;

const ownFields: ReadonlySet<string> = new Set(['salt', 'digest', 'hash']);

/** The salt is told apart from the data by the `{` that no salt contains. */
const digestOf = (salt: string, data: JsonObject): string => hashText(salt + canonicalObject(data));

/** A JSON list, so that no two different events run together into the same text. */
const linkOf = (previous: string | undefined, event: ChainedEvent, digest: string): string => {
  const { stream, revision, id, type, metadata } = event;
  const place = JSON.stringify([previous ?? '', stream, String(revision), id, type, digest]);
  return hashText(`[${place},${canonicalObject(metadata, ownFields)}]`);
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
