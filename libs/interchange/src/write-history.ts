import { civilDateAt } from '@throughline/calendar';
import { deciders, fold, kinds, readEvent, type AnyDecider, type Message } from '@throughline/domain';
import { telling } from './export/tellers.ts';
import type { Line } from './export/telling.ts';

/** An event as the log holds it. */
export type HistoryEvent = {
  readonly stream: string;
  readonly type: string;
  readonly data: object;
  readonly metadata: Readonly<Record<string, unknown>>;
};

export type HistoryWriting = {
  /** What people are called in the file. */
  keyOf(personId: string): string;
  /** Names are written only when asked for. */
  nameOf?(personId: string): string | undefined;
};

/** What no fact can say, by event and field: `GoalEstimated`, `GoalProposed (doneCriteria)`. */
export type LeftOut = Map<string, number>;

export type WrittenHistory = AsyncIterable<string> & { readonly leftOut: LeftOut };

/** The lines of a history file that, imported, comes to the same plan as far as facts can say; iterate once. */
export const writeHistory = (
  events: AsyncIterable<HistoryEvent>,
  writing: HistoryWriting,
): WrittenHistory => {
  const leftOut: LeftOut = new Map();
  return { leftOut, [Symbol.asyncIterator]: () => new Writer(writing, leftOut).through(events) };
};

type Envelope = {
  readonly at: string;
  readonly changeSet: string;
  readonly commandId: string;
  readonly actor: { readonly id: string };
  readonly because: readonly object[];
  readonly schema: number;
};

const envelopeOf = ({ metadata }: HistoryEvent) => metadata as unknown as Envelope;

/** An event of a change-set, and its stream before it. */
type Folded = {
  readonly decider: AnyDecider;
  readonly id: string;
  readonly event: Message;
  readonly before: unknown;
};

/** A goal is ranked where it is, so that ranks come after everything that moves it. */
const order = ({ fact }: Line) => (fact === 'goal.ranked' ? 1 : 0);

class Writer {
  readonly #writing: HistoryWriting;
  readonly #leftOut: LeftOut;
  readonly #states = new Map<string, unknown>();

  constructor(writing: HistoryWriting, leftOut: LeftOut) {
    this.#writing = writing;
    this.#leftOut = leftOut;
  }

  async *through(events: AsyncIterable<HistoryEvent>): AsyncGenerator<string> {
    let changeSet: HistoryEvent[] = [];
    for await (const event of events) {
      if (changeSet[0] && envelopeOf(changeSet[0]).commandId !== envelopeOf(event).commandId) {
        yield* this.#write(changeSet);
        changeSet = [];
      }
      changeSet.push(event);
    }
    yield* this.#write(changeSet);
  }

  *#write(events: readonly HistoryEvent[]): Generator<string> {
    const folded = events.flatMap((event) => this.#fold(event));
    const lines = folded.flatMap((one) => this.#tell(one, folded, envelopeOf(events[0]!)));
    for (const { fact, ...fields } of lines.sort((a, b) => order(a) - order(b)))
      yield `${JSON.stringify({ ...this.#envelope(events[0]!), fact, ...fields })}\n`;
  }

  #fold({ stream, type, data, metadata }: HistoryEvent): Folded[] {
    const decider = deciders.find(({ category }) => stream.startsWith(`${category}-`));
    // Who signed in is no fact of the plan, in no file of facts.
    if (decider?.audit) return [];
    const event = decider && readEvent(decider, { type, data, schema: Number(metadata['schema'] ?? 1) });
    if (!decider || !event || 'problem' in event) {
      this.#leaveOut(type);
      return [];
    }
    const id = stream.slice(decider.category.length + 1);
    const before = this.#states.get(stream);
    this.#states.set(stream, fold(decider, before, event, id));
    return [{ decider, id, event, before }];
  }

  #tell({ decider, id, event, before }: Folded, all: readonly Folded[], { at }: Envelope): readonly Line[] {
    const { keyOf, nameOf } = this.#writing;
    const { lines, lost } = telling(decider.category, event, {
      id,
      before: before as never,
      keyOf,
      nameOf: (personId) => nameOf?.(personId),
      day: this.#dayOf(at),
      afterwards: (category, other) => this.#states.get(`${category}-${other}`),
      includes: (type, category, other) =>
        all.some((one) => one.event.type === type && one.decider.category === category && one.id === other),
    });
    for (const name of lost) this.#leaveOut(name === '' ? event.type : `${event.type} (${name})`);
    return lines;
  }

  #dayOf(at: string): string {
    const organisation = this.#states.get('organisation-main') as { timeZone: string } | undefined;
    return civilDateAt(Date.parse(at), organisation?.timeZone ?? 'UTC');
  }

  #envelope(event: HistoryEvent): object {
    const { at, changeSet, actor, because } = envelopeOf(event);
    const isPerson = this.#states.has(`${kinds.person.category}-${actor.id}`);
    return {
      at,
      changeSet,
      ...(isPerson && { by: this.#writing.keyOf(actor.id) }),
      ...(because.length > 0 && { because }),
    };
  }

  #leaveOut(what: string): void {
    this.#leftOut.set(what, (this.#leftOut.get(what) ?? 0) + 1);
  }
}
