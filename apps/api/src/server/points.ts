import type { Config } from '../config.ts';

const minuteMs = 60_000;

/**
 * What each person may still ask for. A purse holds what a minute may cost and fills up steadily; all that is kept is
 * when it will be full again, and then nothing. One process knows only what was asked of it: each replica gives as much.
 */
export class Points {
  readonly #msPerPoint: number;
  readonly #now: () => number;
  readonly #fullAt = new Map<string, number>();
  #sweepAt = 0;

  constructor({ LIMIT_POINTS_PER_MINUTE }: Config, now: () => number = () => performance.now()) {
    this.#msPerPoint = minuteMs / LIMIT_POINTS_PER_MINUTE;
    this.#now = now;
  }

  /** Takes the points and answers 0; or takes nothing and answers in how many ms there are enough. */
  take(person: string, points: number): number {
    const now = this.#now();
    this.#forgetFull(now);
    const spent = Math.max(0, (this.#fullAt.get(person) ?? 0) - now);
    const asked = points * this.#msPerPoint;
    // What costs more than a minute gives waits for a full purse, and no longer.
    const missing = spent + Math.min(asked, minuteMs) - minuteMs;
    if (missing > 0) return Math.ceil(missing);
    this.#fullAt.set(person, now + spent + asked);
    return 0;
  }

  #forgetFull(now: number): void {
    if (now < this.#sweepAt) return;
    this.#sweepAt = now + minuteMs;
    for (const [person, fullAt] of this.#fullAt) if (fullAt <= now) this.#fullAt.delete(person);
  }
}
