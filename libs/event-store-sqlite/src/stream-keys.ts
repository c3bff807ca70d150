import { EventStoreError } from '@throughline/event-store';
import type { Connection, Statement } from './connection.ts';

/** Which name has which number. Neither ever changes, so what was read once is known. */
export class StreamKeys {
  readonly #keys = new Map<string, number>();
  /** By number: they are given out one after another, and replay asks for each event's. */
  readonly #names: string[] = [];
  readonly #byName: Statement;
  readonly #byKey: Statement;

  constructor(connection: Connection) {
    this.#byName = connection.prepare('SELECT key FROM stream WHERE name = ?');
    this.#byKey = connection.prepare('SELECT name FROM stream WHERE key = ?');
  }

  keyOf(name: string): number | undefined {
    const known = this.#keys.get(name);
    if (known !== undefined) return known;
    const key = this.#byName.get(name)?.[0];
    if (typeof key === 'number') this.#learn(name, key);
    return typeof key === 'number' ? key : undefined;
  }

  nameOf(key: number): string {
    const known = this.#names[key];
    if (known !== undefined) return known;
    const name = this.#byKey.get(key)?.[0];
    if (typeof name !== 'string')
      throw new EventStoreError('damaged', `The event log is damaged: stream number ${key} has no name.`);
    this.#learn(name, key);
    return name;
  }

  #learn(name: string, key: number): void {
    this.#keys.set(name, key);
    this.#names[key] = name;
  }
}
