import type { WebSocket } from 'ws';

/** How many sockets each person has open; a person without any is forgotten. */
export class CountedSockets {
  readonly #open = new Map<string, number>();

  of(person: string): number {
    return this.#open.get(person) ?? 0;
  }

  count(person: string, socket: WebSocket): void {
    this.#open.set(person, this.of(person) + 1);
    socket.once('close', () => {
      const left = this.of(person) - 1;
      if (left > 0) this.#open.set(person, left);
      else this.#open.delete(person);
    });
  }
}
