type Waiting = {
  readonly signal: AbortSignal | undefined;
  readonly enter: () => void;
  readonly leave: (reason: unknown) => void;
};

/**
 * Lets one through in each turn of the event loop, in the order they came. An answer is worked out in one go, so that
 * it cannot be interrupted; between two of them commands, sockets and deadlines have their turn. Whoever is no longer
 * waited for when it is his turn is turned away with the reason of his signal: that work is never done.
 */
export class Turnstile {
  readonly #waiting: Waiting[] = [];
  #isTaken = false;

  pass(signal?: AbortSignal): Promise<void> {
    return new Promise((enter, leave) => {
      this.#waiting.push({ signal, enter, leave });
      if (!this.#isTaken) this.#next();
    });
  }

  #next(): void {
    let next = this.#waiting.shift();
    while (next?.signal?.aborted) {
      next.leave(next.signal.reason);
      next = this.#waiting.shift();
    }
    this.#isTaken = next !== undefined;
    if (!next) return;
    setImmediate(() => this.#next());
    next.enter();
  }
}
