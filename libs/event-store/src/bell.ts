/** Wakes whoever waits for something new. It carries no message: the woken look for themselves. */
export class Bell {
  readonly #waiting = new Set<() => void>();
  #rings = 0;

  /** How often it rang. Ask before looking, so that a ring between looking and waiting is not slept through. */
  get rings(): number {
    return this.#rings;
  }

  ring(): void {
    this.#rings++;
    const woken = [...this.#waiting];
    this.#waiting.clear();
    for (const wake of woken) wake();
  }

  /** Resolves once it rang more than `rings` times, on abort, or after `atMostMs`, for news that no ring announces. */
  after(rings: number, signal: AbortSignal, atMostMs?: number): Promise<void> {
    return new Promise((resolve) => {
      if (signal.aborted || this.#rings !== rings) return resolve();
      const timer = atMostMs === undefined ? undefined : setTimeout(() => wake(), atMostMs);
      const wake = () => {
        clearTimeout(timer);
        this.#waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      signal.addEventListener('abort', wake);
      this.#waiting.add(wake);
    });
  }
}
