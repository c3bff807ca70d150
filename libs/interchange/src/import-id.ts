import { hash } from 'node:crypto';
import type { FactChangeSet } from './change-sets.ts';

/** What a change-set is called, the same whenever the same file is read again. */
export type ImportId = {
  /** The file's own word for it, or one made of what the line says. */
  readonly key: string;
  /** A UUID made of the source's name, the time and the key: what makes a second run record nothing twice. */
  readonly commandId: string;
};

/** Gives out ids. A change-set that is interrupted by another and goes on at the same instant is `key#2`. */
export const importIds = (source: string): ((changeSet: FactChangeSet) => ImportId) => {
  /** How often each name was seen at an instant. A bad line may say any instant: what it says ends no other. */
  const seenAt = new Map<string, Map<string, number>>();
  return ({ at, changeSet, facts, refused }) => {
    if (!refused) for (const instant of seenAt.keys()) if (instant < at) seenAt.delete(instant);
    const seen = seenAt.get(at) ?? new Map<string, number>();
    seenAt.set(at, seen);
    const name = changeSet ?? `line-${digest(canonical(facts[0]?.raw)).slice(0, 16)}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    const key = times === 1 ? name : `${name}#${times}`;
    return { key, commandId: uuid(digest([source, at, name, times].join('\n'))) };
  };
};

const digest = (text: string): string => hash('sha256', text);

/** Version 8 of RFC 9562: made of a digest. */
const uuid = (hex: string): string => {
  const variant = ((parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** The same for the same content, however a line is spaced and its fields are ordered. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join()}}`;
};
