import { hash as hashOf } from 'node:crypto';
import { canonicalObject } from './canonical-json.ts';
import type { Json, JsonObject, NewEvent } from './event-store.ts';

/** Stands where a text was. */
export const redactedText = '[redacted]';

/**
 * How each text of an event is blinded before it is digested: by a salt that goes with it. `salt`, one for the whole event,
 * is what they are all made from; `salts`, once something was redacted, is the list of them in the order of the texts, with
 * `=` and what is left of a text, its blinded form, where it was redacted.
 */
export type Salts = string | readonly string[];

/** What of the metadata is told like data: the reason, and the fingerprint of a command, which tries could turn into its words. */
export const toldMetadata: ReadonlySet<string> = new Set(['because', 'commandHash']);

type Content = Pick<NewEvent, 'data' | 'metadata'>;

/**
 * *Stored format.* Each text is replaced by a hash of its own salt and itself before the whole is hashed. A text can thus
 * be taken away, and a guess at it cannot be tried, while the rest is still provably what was sealed.
 */
export const digestOf = (event: Content, salts: Salts): string => {
  const saltAt = saltsIn(salts);
  const writeText = (text: string): string => {
    const salt = saltAt();
    if (salt === undefined) return 'no salt';
    if (!isBlinded(salt)) return blinded(salt, text);
    return text === redactedText ? salt.slice(1) : 'altered';
  };
  return sha256(canonicalObject(contentOf(event), { writeText }));
};

/** Which texts there are: `data.title`, `data.doneCriteria.0`, `because.0.note`, with what stands there. */
export const textsOf = (event: Content): ReadonlyMap<string, string> => {
  const texts = new Map<string, string>();
  mapTexts(contentOf(event), '', (text, path) => {
    texts.set(path, text);
    return text;
  });
  return texts;
};

/** The event without the texts at these paths. What is no text, or is not there, stays as it is. */
export const redacted = <Event extends Content>(event: Event, paths: ReadonlySet<string>): Event => {
  const saltAt = saltsIn((event.metadata['salts'] ?? event.metadata['salt']) as Salts);
  const salts: string[] = [];
  const content = mapTexts(contentOf(event), '', (text, path) => {
    const salt = saltAt() ?? '';
    const goes = paths.has(path) && !isBlinded(salt);
    salts.push(goes ? `=${blinded(salt, text)}` : salt);
    return goes ? redactedText : text;
  }) as JsonObject;
  const { data, ...told } = content as JsonObject & Pick<Content, 'data'>;
  const kept = Object.entries(event.metadata).filter(([name]) => name !== 'salt');
  return { ...event, data, metadata: { ...Object.fromEntries(kept), ...told, salts } };
};

export const isRedacted = ({ metadata: { salts } }: Pick<NewEvent, 'metadata'>): boolean =>
  isList(salts) && salts.some(isBlinded);

const contentOf = ({ data, metadata }: Content): JsonObject => {
  const content: Record<string, Json> = { data };
  for (const name of toldMetadata) if (metadata[name] !== undefined) content[name] = metadata[name];
  return content;
};

/** In the order in which the digest meets them. */
const mapTexts = (value: Json, path: string, change: (text: string, path: string) => string): Json => {
  if (typeof value === 'string') return change(value, path);
  if (value === null || typeof value !== 'object') return value;
  const at = (key: string | number) => (path === '' ? String(key) : `${path}.${key}`);
  if (isList(value)) return value.map((item, i) => mapTexts(item, at(i), change));
  const fields = Object.keys(value).sort();
  return Object.fromEntries(fields.map((key) => [key, mapTexts(value[key] ?? null, at(key), change)]));
};

const isList = (value: unknown): value is readonly Json[] => Array.isArray(value);
const isBlinded = (salt: Json): boolean => typeof salt === 'string' && salt.startsWith('=');

const blinded = (salt: string, text: string): string => sha256(salt + text);

const sha256 = (text: string): string => hashOf('sha256', text, 'base64url');

/** Four of 126 bits from each hash. */
const saltLength = 21;
const saltsInHash = 4;

/** The next salt at each call. */
const saltsIn = (salts: Salts): (() => string | undefined) => {
  let next = 0;
  if (typeof salts !== 'string') return () => salts[next++];
  let some = '';
  return () => {
    const at = next++ % saltsInHash;
    if (at === 0) some = hashOf('sha512', `${salts} ${next}`, 'base64url');
    return some.slice(at * saltLength, (at + 1) * saltLength);
  };
};
