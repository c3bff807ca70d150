import type { Message } from '@throughline/domain';

/** A line of a history file, before it is said when and by whom. */
export type Line = { readonly fact: string } & Readonly<Record<string, unknown>>;

/** What a history file can say of an event: lines, and what is lost on the way. */
export type Telling = { readonly lines: readonly Line[]; readonly lost: readonly string[] };

/** What an event may be told by, besides what it says itself. */
export type Around = {
  /** Of its stream. */
  readonly id: string;
  /** Its stream before it; undefined when it opens it. */
  readonly before: never;
  /** Any stream as it is after the whole change-set: the log keeps no order between streams of one. */
  afterwards(category: string, id: string): unknown;
  /** Does the change-set hold such an event of that stream? */
  includes(type: string, category: string, id: string): boolean;
  keyOf(personId: string): string;
  nameOf(personId: string): string | undefined;
  /** The civil date on which it happened. */
  readonly day: string;
};

/** How each event of a kind is told; whoever adds an event is asked by the compiler. */
export type Tellers<Event extends Message> = {
  readonly [Type in Event['type']]: (data: Extract<Event, { type: Type }>['data'], around: Around) => Telling;
};

export const line = (fact: string, fields: object): Line => ({ fact, ...fields });

/** `lost` names what the line leaves out, where that says anything. */
export const tell = (
  lines: Line | readonly Line[],
  lost: Readonly<Record<string, unknown>> = {},
): Telling => ({
  lines: Array.isArray(lines) ? (lines as Line[]) : [lines as Line],
  lost: Object.keys(lost).filter((name) => saysSomething(lost[name])),
});

const saysSomething = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== false;

/** No fact says it. */
export const untold = (): Telling => ({ lines: [], lost: [''] });

/** Nothing is to be said: another line brings it about. */
export const implied = (): Telling => ({ lines: [], lost: [] });

/** Whatever is named is known by name; only another name would be news. */
export const mentioned = (name: string, { id }: Around): Telling => (name === id ? implied() : untold());
