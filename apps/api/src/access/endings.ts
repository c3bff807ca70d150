/** Sessions or tokens ended, or somebody may do other things: whoever holds a connection open is looked at again. */
export class Endings {
  readonly #listeners = new Set<() => void>();

  announce(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Answers how to stop it. */
  onEnd(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
