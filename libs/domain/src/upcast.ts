import type { AnyDecider, Message } from './decider.ts';

/** An event as it lies in a log: its type, its data as it was written, and the version of the format then. */
export type StoredEvent = { readonly type: string; readonly data: object; readonly schema: number };

/** What a newer release wrote and this one cannot know the meaning of. */
export type Unreadable = {
  readonly unreadable: 'unknown-event-type' | 'newer-version';
  /** For whoever has to upgrade. */
  readonly problem: string;
};

/** Reads a stored event in its newest version. Stored events are never rewritten: they are upcast, step by step. */
export const readEvent = (decider: AnyDecider, { type, data, schema }: StoredEvent): Message | Unreadable => {
  if (!Object.hasOwn(decider.events, type))
    return {
      unreadable: 'unknown-event-type',
      problem: `unknown event type ${type} in ${decider.category}`,
    };
  const newest = newestVersion(decider, type);
  if (schema > newest)
    return {
      unreadable: 'newer-version',
      problem: `${type} is of version ${schema}, this release knows ${newest}`,
    };
  return { type, data: upcast(decider, type, data, schema, newest) };
};

export const newestVersion = (decider: AnyDecider, type: string): number => decider.versions?.[type] ?? 1;

const upcast = (decider: AnyDecider, type: string, data: object, from: number, to: number): object => {
  if (from === to) return data;
  const step = decider.upcasts?.[type]?.[from];
  if (!step) throw new Error(`no upcast of ${type} from version ${from}`);
  return upcast(decider, type, step(data), from + 1, to);
};
