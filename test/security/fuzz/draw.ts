/** Chance that comes again: the same seed draws the same. */
export class Draw {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, and without, `end`. */
  upTo(end: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * end;
  }

  index(length: number): number {
    return Math.floor(this.upTo(length));
  }

  oneOf<T>(items: readonly T[]): T {
    return items[this.index(items.length)]!;
  }

  /** True in so many of a hundred cases. */
  happens(percent: number): boolean {
    return this.upTo(100) < percent;
  }

  /** At most so many of the items, in their order. */
  some<T>(items: readonly T[], most: number): T[] {
    const chosen = new Set(Array.from({ length: 1 + this.index(most) }, () => this.index(items.length)));
    return items.filter((_, index) => chosen.has(index));
  }
}
