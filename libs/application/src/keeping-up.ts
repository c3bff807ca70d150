import type { EventStore, EventStoreError } from '@throughline/event-store';
import { setTimeout as delay } from 'node:timers/promises';
import type { Follower } from './follower.ts';
import type { Standing } from './standing.ts';

const pauseMs = 1_000;

/** Faults that may pass without the process being started again. */
const passing = ['unavailable', 'outcome-unknown', 'access-denied'];

/** Keeps the read model level with a log that others write to, through whatever happens to the store. */
export class KeepingUp {
  readonly #store: EventStore;
  readonly #follower: Follower;
  readonly #begun = Promise.withResolvers<void>();
  #wasLevel = false;
  #standing: Standing = { kind: 'catching-up' };

  constructor(store: EventStore, follower: Follower) {
    this.#store = store;
    this.#follower = follower;
  }

  get standing(): Standing {
    return this.#standing;
  }

  /**
   * Resolves once the model is level, or it is known what keeps it from being so, at the latest after `patienceMs`: it goes
   * on by itself. Rejects when waiting will not help.
   */
  async begin(patienceMs: number): Promise<void> {
    void this.#keepUp();
    void this.#lookAround();
    const patience = new AbortController();
    const late = delay(patienceMs, undefined, { signal: patience.signal }).catch(() => undefined);
    await Promise.race([this.#begun.promise, late]).finally(() => patience.abort());
  }

  /** A reading tries again for a while; whoever waits for the start hears sooner that there is nothing to read from. */
  async #lookAround(): Promise<void> {
    const { ok, detail = 'it does not answer' } = await this.#store.health();
    if (ok || this.#wasLevel) return;
    this.#cutOff(detail);
    this.#begun.resolve();
  }

  async #keepUp(): Promise<void> {
    for (;;) {
      try {
        await this.#follower.catchUp();
        this.#level();
        await this.#takeNews();
        return;
      } catch (error) {
        const { code = '', message } = error as Partial<EventStoreError> & Error;
        if (code === 'closed') return this.#begun.resolve();
        this.#cutOff(message);
        if (!this.#wasLevel && !passing.includes(code)) return this.#begun.reject(error);
        this.#begun.resolve();
      }
      await delay(pauseMs, undefined, { ref: false });
    }
  }

  /** Until the store closes. */
  async #takeNews(): Promise<void> {
    const { checkpoint } = this.#follower;
    const { signal } = new AbortController();
    for await (const item of this.#store.subscribe({
      signal,
      ...(checkpoint !== undefined && { after: checkpoint }),
    })) {
      if (item.kind === 'reconnecting') this.#cutOff(item.cause.message);
      else this.#level();
      if (item.kind === 'event') this.#follower.take(item.event);
    }
  }

  #level(): void {
    this.#wasLevel = true;
    this.#begun.resolve();
    if (this.#standing.kind !== 'level') this.#standing = { kind: 'level' };
  }

  #cutOff(because: string): void {
    if (!this.#wasLevel) return void (this.#standing = { kind: 'catching-up', trouble: because });
    const since = this.#standing.kind === 'cut-off' ? this.#standing.since : new Date();
    this.#standing = { kind: 'cut-off', since, because };
  }
}
