import type { Json, JsonObject } from './event-store.ts';

/** How a text is written: as it is, or something that stands for it. */
type WriteText = (text: string) => string;

const asItIs: WriteText = (text) => JSON.stringify(text);

/** One text for one value, whatever the order of its keys: stores may reorder fields, a hash may not notice. */
export const canonicalJson = (value: Json, writeText: WriteText = asItIs): string => {
  if (typeof value === 'string') return writeText(value);
  if (value === null || typeof value !== 'object') return String(value);
  if (!isList(value)) return canonicalObject(value, { writeText });
  return `[${value.map((item) => canonicalJson(item, writeText)).join(',')}]`;
};

/** The same, leaving out some of the outermost fields. What is undefined is not there, as in JSON. */
export const canonicalObject = (
  value: JsonObject,
  {
    without,
    writeText = asItIs,
  }: { readonly without?: ReadonlySet<string>; readonly writeText?: WriteText } = {},
): string => {
  let text = '';
  for (const key of inOrder(Object.keys(value))) {
    const field = value[key];
    if (field === undefined || without?.has(key)) continue;
    text += (text && ',') + quoted(key) + canonicalJson(field, writeText);
  }
  return `{${text}}`;
};

const isList = (value: readonly Json[] | JsonObject): value is readonly Json[] => Array.isArray(value);

/** As many keys as a message has; what has more is used as a map. */
const few = 32;

/** By UTF-16 code units. A few keys are nearly in order: the general sort needs more memory than they do. */
const inOrder = (keys: string[]): string[] => {
  if (keys.length > few) return keys.sort();
  for (let next = 1; next < keys.length; next++) {
    const key = keys[next] as string;
    let place = next;
    for (; place > 0 && (keys[place - 1] as string) > key; place--) keys[place] = keys[place - 1] as string;
    keys[place] = key;
  }
  return keys;
};

/** Fields have few names, quoted again and again; the limit is for objects that are used as a map. */
const quotedKeys = new Map<string, string>();
const maxQuotedKeys = 2_000;

const quoted = (key: string): string => {
  const known = quotedKeys.get(key);
  if (known !== undefined) return known;
  const text = `${JSON.stringify(key)}:`;
  if (quotedKeys.size < maxQuotedKeys) quotedKeys.set(key, text);
  return text;
};
