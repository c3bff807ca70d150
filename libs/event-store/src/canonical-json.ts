import type { Json, JsonObject } from './event-store.ts';

/** One text for one value, whatever the order of its keys: stores may reorder fields, a hash may not notice. */
export const canonicalJson = (value: Json): string => {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value === null || typeof value !== 'object') return String(value);
  return isList(value) ? `[${value.map(canonicalJson).join(',')}]` : canonicalObject(value);
};

/** The same, leaving out some of the outermost fields. */
export const canonicalObject = (value: JsonObject, without?: ReadonlySet<string>): string => {
  let text = '';
  for (const key of Object.keys(value).sort()) {
    if (without?.has(key)) continue;
    text += `${text && ','}${JSON.stringify(key)}:${canonicalJson(value[key] as Json)}`;
  }
  return `{${text}}`;
};

const isList = (value: readonly Json[] | JsonObject): value is readonly Json[] => Array.isArray(value);
