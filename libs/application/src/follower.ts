import {
  EventStoreError,
  type Checkpoint,
  type EventStore,
  type RecordedEvent,
} from '@throughline/event-store';
import { UnfoldableEvent, type ReadModel } from '@throughline/read-model';

export class PositionNotReached extends Error {
  override name = 'PositionNotReached';
  constructor(position: bigint, waitedMs: number, reached: bigint) {
    super(
      `The log has not reached position ${position} after ${waitedMs} ms (it is at ${reached}). ` +
        `Ask again in a moment, or without the position.`,
    );
  }
}

const aWhileMs = 50;

/** Keeps the read model level with the log: one reading at a time, in order, however many ask for it. */
export class Follower {
  readonly #store: EventStore;
  readonly #model: ReadModel;
  readonly #onApplied: (position: bigint) => void;
  #checkpoint: Checkpoint | undefined;
  #position = 0n;
  #reading: Promise<void> | undefined;
  #waited: { readonly reading: Promise<void>; readonly isOver: Promise<boolean> } | undefined;

  constructor(store: EventStore, model: ReadModel, onApplied: (position: bigint) => void) {
    this.#store = store;
    this.#model = model;
    this.#onApplied = onApplied;
  }

  /** Of the newest event in the model. */
  get position() {
    return this.#position;
  }

  /** Behind the newest event in the model; undefined while there is none. */
  get checkpoint() {
    return this.#checkpoint;
  }

  /** Resolves once everything that is in the log now is in the model. */
  async catchUp(): Promise<void> {
    // A reading under way may have passed the place where the newest event went: read once more after it.
    if (this.#reading) await this.#reading;
    await this.#readOn();
  }

  /** The reading under way, or a new one. */
  #readOn(): Promise<void> {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #read() {
    const before = this.#position;
    for await (const event of this.#store.readAll(
      this.#checkpoint === undefined ? {} : { after: this.#checkpoint },
    ))
      this.#apply(event);
    if (this.#position !== before) this.#onApplied(this.#position);
  }

  /** An event that a subscription brought, in its order. */
  take(event: RecordedEvent): void {
    if (this.#apply(event)) this.#onApplied(this.#position);
  }

  /** A reading and a subscription may bring the same event; each brings all of them, so whoever is first is right. */
  #apply(event: RecordedEvent): boolean {
    if (this.#checkpoint !== undefined && event.position <= this.#position) return false;
    try {
      this.#model.apply(event);
    } catch (error) {
      throw error instanceof UnfoldableEvent
        ? new EventStoreError('damaged', error.message, { cause: error })
        : error;
    }
    this.#checkpoint = event.checkpoint;
    this.#position = event.position;
    return true;
  }

  /** Resolves once the model holds `position`, which another process may have to write first. */
  async reach(position: bigint, timeoutMs: number): Promise<void> {
    if (this.#position >= position) return;
    const deadline = performance.now() + timeoutMs;
    // A reading under way may bring it; one that begins from now on does, if it is in the log.
    const underWay = this.#reading;
    while (this.#position < position) {
      const reading = this.#readOn();
      const isOver = await this.#aWhile(reading);
      if (this.#position >= position) return;
      if (performance.now() >= deadline) throw new PositionNotReached(position, timeoutMs, this.#position);
      if (isOver && reading !== underWay) await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /**
   * Until a reading is over, or long enough to look at the clock again: how long it takes is not for a store to say. Answers
   * whether it is over. One timer for all who wait for the same reading: after a commit these are hundreds of commands.
   */
  #aWhile(reading: Promise<void>): Promise<boolean> {
    if (this.#waited?.reading === reading) return this.#waited.isOver;
    const isOver = new Promise<boolean>((resolve, reject) => {
      const late = setTimeout(() => {
        this.#waited = undefined;
        resolve(false);
      }, aWhileMs);
      const over = (error?: unknown) => {
        clearTimeout(late);
        if (error === undefined || isAway(error)) resolve(true);
        else reject(error);
      };
      reading.then(() => over(), over);
    });
    this.#waited = { reading, isOver };
    return isOver;
  }
}

/** A store that is away for a moment is asked again. */
const isAway = (error: unknown) => error instanceof EventStoreError && error.code === 'unavailable';
