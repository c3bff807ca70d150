import type { z } from 'zod';
import type { Because } from './because.ts';
import type { Field } from './field.ts';
import type { Refusal } from './refusal.ts';
import type { Policies } from './roadmap/policies.ts';

export type Message = { readonly type: string; readonly data: object };

/** The union of messages that a table of schemas declares: fields are written once, their types follow. */
export type MessagesOf<Schemas extends Record<string, z.ZodType>> = {
  [Type in keyof Schemas & string]: { readonly type: Type; readonly data: z.output<Schemas[Type]> };
}[keyof Schemas & string];

type DataOf<M extends Message, Type extends M['type']> = Extract<M, { type: Type }>['data'];

/** The state of another stream; undefined where nothing happened yet. */
export type StateElsewhere = (category: string, id: string) => unknown;

/** What a decider may know besides its stream. Everything else would make a decision impossible to replay. */
export type Circumstances = {
  /** When it happens: ISO 8601 UTC. Comes in with the command; nobody reads a clock. */
  readonly at: string;
  /** The civil date of `at` in the organisation's time zone. */
  readonly today: string;
  readonly because: readonly Because[];
  readonly policies: Policies;
  /** History is recorded as it happened: rules that guard a live decision do not refuse it. */
  readonly imported: boolean;
};

/** Everything the house needs to know about one kind of stream. State `undefined` = nothing happened there yet. */
export type Decider<
  State,
  Event extends Message = Message,
  Command extends Message = Message,
  Starter extends Command['type'] = never,
  Opening extends Event['type'] = never,
> = {
  /** Streams are called `<category>-<id>`; ids never contain the moment. */
  readonly category: string;
  /** The field of each command that names the stream. */
  readonly idField: string;
  /** Its streams bear the ids of change-sets they say something of: those must have happened. */
  readonly isAboutChangeSet?: true;
  /** Human keys of things born here are `<keyPrefix>-<n>`; absent when ids are given by the caller. */
  readonly keyPrefix?: string;
  /** Commands that may start a stream; all others need one that exists. */
  readonly creates: readonly Starter[];
  /** Commands that may leave out their stream because another one tells it: its id. */
  readonly foundBy?: {
    readonly [Type in Command['type']]?: (
      data: DataOf<Command, Type>,
      stateOf: StateElsewhere,
    ) => string | Refusal;
  };

  /** Stored format: add optional fields, never rename, never remove. A new meaning is a new event. */
  readonly events: { readonly [Type in Event['type']]: z.ZodType<DataOf<Event, Type>> };
  /** Version of each stored format, 1 unless it says otherwise. */
  readonly versions?: { readonly [Type in Event['type']]?: number };
  /** `upcasts.GoalProposed[1]` turns the data of version 1 into version 2; they are chained when an event is read. */
  readonly upcasts?: {
    readonly [Type in Event['type']]?: Readonly<Record<number, (data: object) => object>>;
  };
  /** Events whose change asks for a reason. */
  readonly asksWhy: readonly Event['type'][];
  /** A draft may change without a reason whatever the policy says. Absent: nothing here is a draft. */
  readonly isDraft?: (state: State) => boolean;

  readonly commands: { readonly [Type in Command['type']]: z.ZodType<DataOf<Command, Type>> };
  /** Events that may open a stream meet no state; all others always meet one. */
  readonly evolve: {
    readonly [Type in Event['type']]: (
      state: Type extends Opening ? State | undefined : State,
      data: DataOf<Event, Type>,
      id: string,
    ) => State;
  };
  readonly decide: {
    readonly [Type in Command['type']]: (
      data: DataOf<Command, Type>,
      state: Type extends Starter ? State | undefined : State,
      circumstances: Circumstances,
    ) => readonly Event[] | Refusal;
  };

  /** Refuses what a command says of other streams and they do not bear out. What it names with `ref()` is there by then. */
  readonly holdsAgainst?: {
    readonly [Type in Command['type']]?: (
      data: DataOf<Command, Type>,
      stateOf: StateElsewhere,
    ) => Refusal | undefined;
  };

  /** What a reader can see change, in the order a page lists it. */
  readonly fields: Readonly<Record<string, Field<State>>>;
  /** The name people know it by. */
  readonly title: (state: State) => string;
  /** No longer in the plan: removed, as far as a comparison of two moments is concerned. */
  readonly isGone: (state: State) => boolean;
  /**
   * Its events are for the audit and nowhere else, or not even for that: they have no place in the plan's history, so that no story, change,
   * comparison, search, replay or message of a change can bring them.
   */
  readonly audit?: true;
  /** False for what is not part of the plan but says something of its history; no comparison of two moments lists it. */
  readonly isPlan?: false;
  /** Named by something else before anything was said about it. */
  readonly isMentionOnly?: (state: State) => boolean;
  /** Events that are about something else as well: a rank move concerns the goal. */
  readonly concerns?: {
    readonly [Type in Event['type']]?: (data: DataOf<Event, Type>) => { category: string; id: string };
  };
  /** Words to find it by. */
  readonly searchText: (state: State) => string;
};

/** A decider whose messages are nobody's business: how shared code holds all of them. */
// The one place where the house forgets types: each decider checks its own messages by their schemas.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyDecider = Decider<any, any, any, any, any>;

/** Folds one event, or answers undefined when this decider does not know its type: {@link readEvent} tells which it knows. */
export const fold = <State>(
  decider: AnyDecider,
  state: State | undefined,
  event: Message,
  id: string,
): State | undefined =>
  Object.hasOwn(decider.evolve, event.type) ? decider.evolve[event.type]!(state, event.data, id) : undefined;
