/** Columns of numbers that grow by doubling: one fact of every event, some 8 bytes each and none of them on the heap. */
export class Column<Store extends Float64Array | Int32Array> {
  #store: Store;
  #length = 0;
  readonly #make: (capacity: number) => Store;

  constructor(make: (capacity: number) => Store) {
    this.#make = make;
    this.#store = make(1024);
  }

  get length() {
    return this.#length;
  }

  push(value: number) {
    if (this.#length === this.#store.length) {
      const larger = this.#make(this.#length * 2);
      larger.set(this.#store as never);
      this.#store = larger;
    }
    this.#store[this.#length++] = value;
  }

  /** The caller knows the index to be within the column. */
  at(index: number): number {
    return this.#store[index]!;
  }

  /** The values themselves, as long as nothing is pushed. */
  between(start: number, end: number): Store {
    return this.#store.subarray(start, end) as Store;
  }

  set(index: number, value: number) {
    this.#store[index] = value;
  }

  /** How many values are at most `limit`, in a column that never decreases. */
  countUpTo(limit: number): number {
    let low = 0;
    let high = this.#length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#store[middle]! <= limit) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

export const doubles = () => new Column((capacity) => new Float64Array(capacity));
export const integers = () => new Column((capacity) => new Int32Array(capacity));
