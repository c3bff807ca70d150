import { EventStoreError, type Revision } from '@throughline/event-store';
import { setTimeout as delay } from 'node:timers/promises';
import type { Calls } from './calls.ts';
import { pauseBefore, type Patience } from './patience.ts';
import type { Reachability } from './reachability.ts';
import { faultOf, surrendered } from './server-fault.ts';

export type Attempting = {
  /** For messages: `Appending to goal-G-101`. */
  readonly doing: string;
  /** How long to try again, ms. */
  readonly budget: number;
  /** How long the first attempt may take, and each of the others if the budget allows, ms. */
  readonly each: number;
  /** A lost answer to a question only means to ask again; to a writing it leaves the outcome unknown. */
  readonly writes: boolean;
  readonly signal?: AbortSignal | undefined;
};

export class WrongRevision extends Error {
  readonly actual: Revision | 'no-stream';
  constructor(actual: Revision | 'no-stream') {
    super('wrong revision');
    this.actual = actual;
  }
}

/** Repeats a call that can be repeated until the server has said yes or no, or time is up. */
export class Attempts {
  readonly #calls: Calls;
  readonly #reach: Reachability;
  readonly #pause: Patience['pause'];

  constructor(calls: Calls, reach: Reachability, pause: Patience['pause']) {
    this.#calls = calls;
    this.#reach = reach;
    this.#pause = pause;
  }

  /**
   * `call` is told how many ms it has and when to let go, and says when it departs: before, nothing can have been written.
   * Rejects with an EventStoreError, or with WrongRevision.
   */
  async of<T>(
    { doing, budget, each, writes, signal }: Attempting,
    call: (limitMs: number, letGo: AbortSignal, departs: () => void) => Promise<T>,
  ): Promise<T> {
    const deadline = performance.now() + budget;
    let [departed, sent] = [false, false];
    for (let attempt = 1; ; attempt++) {
      const limit = attempt === 1 ? each : Math.min(each, deadline - performance.now());
      try {
        departed = false;
        const departs = () => void (departed = writes);
        const answer = await this.#calls.run(limit, (letGo) => call(limit, letGo, departs), signal);
        this.#reach.answered();
        return answer;
      } catch (error) {
        if (error instanceof EventStoreError) throw sent || departed ? leftInDoubt(error, doing) : error;
        if (isDefect(error)) throw error;
        const fault = faultOf(error);
        if (fault.kind === 'wrong-revision') throw this.#answeredWith(new WrongRevision(fault.actual));
        if (fault.kind === 'refused')
          throw this.#answeredWith(surrendered(fault, doing, { sent, cause: error }));
        this.#reach.missed(fault.detail);
        sent ||= departed && fault.kind === 'unsure';
        const pause = pauseBefore(attempt, this.#pause);
        if (performance.now() + pause >= deadline) throw surrendered(fault, doing, { sent, cause: error });
        await delay(pause, undefined, { signal: this.#calls.cut }).catch(() => undefined);
      }
    }
  }

  #answeredWith<E extends Error>(error: E): E {
    this.#reach.answered();
    return error;
  }
}

/** Closed or given up while a writing was under way. */
const leftInDoubt = (cause: EventStoreError, doing: string): EventStoreError =>
  new EventStoreError('outcome-unknown', `${doing}: not waited for to the end. ${cause.message}`, { cause });

/** Ours, not the server's: trying again would only hide it. */
const isDefect = (error: unknown): boolean =>
  [TypeError, RangeError, ReferenceError, SyntaxError].some((kind) => error instanceof kind);
