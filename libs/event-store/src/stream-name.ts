import { EventStoreError } from './event-store.ts';

const maxNameBytes = 200;

/** Refuses what some store could not keep: `organisation` and `goal-7f3a/Q1 draft` pass, `$all` and `goal-` do not. */
export const checkStreamName = (stream: string): void => {
  const fault = faultInName(stream) ?? faultInParts(stream);
  if (fault) throw new EventStoreError('invalid-stream', `The stream name ${shown(stream)} ${fault}.`);
};

/** The first `-` separates: the category of `goal-a-b` is `goal`. A stream that is one of a kind is its own category. */
export const categoryOf = (stream: string): string => {
  const dash = stream.indexOf('-');
  return dash < 0 ? stream : stream.slice(0, dash);
};

/** No list, or an empty one, lets every stream through. */
export const hasPrefix = (stream: string, prefixes: readonly string[] | undefined): boolean =>
  !prefixes?.length || prefixes.some((prefix) => stream.startsWith(prefix));

/** Holds for streams and for event types alike. */
export const faultInName = (name: unknown): string | undefined => {
  if (typeof name !== 'string') return 'is not text';
  if (name === '') return 'is empty';
  if (name.startsWith('$')) return 'starts with $, which stores keep for themselves';
  if (/\p{Cc}/u.test(name)) return 'contains a control character';
  if (!name.isWellFormed()) return 'is not well-formed Unicode';
  if (name.length * 3 > maxNameBytes && Buffer.byteLength(name) > maxNameBytes)
    return `is longer than ${maxNameBytes} bytes`;
  return undefined;
};

const faultInParts = (stream: string): string | undefined => {
  if (stream.startsWith('-')) return 'has no category before its first -';
  if (stream.indexOf('-') === stream.length - 1) return 'has no id after its -';
  return undefined;
};

/** A name that is refused may be anything, so it is cut and quoted before it reaches a message. */
export const shown = (name: unknown): string => {
  const text = String(name);
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
};
