import { instantAt } from '@throughline/calendar';
import type { Meta } from './meta.ts';
import type { Stamp } from './recording.ts';

/**
 * Gives every change-set its place on the timeline. Time never goes back along the log: a live event is at
 * `max(now, last)`; history keeps its own time as long as it is not earlier than the log's head, else it is recorded
 * now and keeps its own date beside it.
 */
export class Clock {
  readonly #now: () => number;
  readonly #textOf = instantWriter();
  readonly #textOfRecording = instantWriter();
  #lastAt = -Infinity;
  #lastRecordedAt = -Infinity;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** What another process, or an earlier run, put on the timeline. */
  notBefore(at: number) {
    this.#lastAt = Math.max(this.#lastAt, at);
  }

  /** Epoch ms; never earlier than what is recorded. */
  get now(): number {
    return Math.max(this.#now(), this.#lastAt);
  }

  stamp(imported: Meta['imported']): Stamp {
    const recordedAt = Math.max(this.#now(), this.#lastRecordedAt);
    const happened = imported && Date.parse(imported.at);
    const fits = happened !== undefined && happened >= this.#lastAt;
    const at = fits ? happened : Math.max(recordedAt, this.#lastAt);
    this.#lastAt = at;
    this.#lastRecordedAt = recordedAt;
    const stamp = { at: this.#textOf(at), recordedAt: this.#textOfRecording(recordedAt) };
    return happened !== undefined && !fits ? { ...stamp, occurredAt: instantAt(happened) } : stamp;
  }
}

/** Changes that are told together often share their instant: the same one again is not written again. */
const instantWriter = () => {
  let [instant, text] = [NaN, ''];
  return (next: number): string => {
    if (next !== instant) [instant, text] = [next, instantAt(next)];
    return text;
  };
};
