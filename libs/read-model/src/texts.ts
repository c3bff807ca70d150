import { integers } from './columns.ts';

const free = -1;

/**
 * Texts of which there are nearly as many as events, each with a number: the bytes of all of them one after the other,
 * found by their hash. A string in a map costs three times the memory and the garbage collector walks past it for ever.
 */
export class Texts {
  #bytes = Buffer.alloc(1 << 16);
  /** Where each text ends; the next one begins there. */
  readonly #ends = integers();
  /** Numbers of texts, each at the place its hash points to or the next free one; never more than half full. */
  #slots = new Int32Array(1 << 10).fill(free);

  get length(): number {
    return this.#ends.length;
  }

  /** The number of a text, a new one if it is new. */
  number(text: string): number {
    const end = this.#write(text);
    const slot = this.#slotOf(end);
    const known = this.#slots[slot]!;
    if (known !== free) return known;
    const number = this.length;
    this.#slots[slot] = number;
    this.#ends.push(end);
    if (this.length * 2 > this.#slots.length) this.#makeRoomForSlots();
    return number;
  }

  find(text: string): number | undefined {
    const known = this.#slots[this.#slotOf(this.#write(text))]!;
    return known === free ? undefined : known;
  }

  value(number: number): string {
    return this.#bytes.toString('utf8', this.#beginOf(number), this.#ends.at(number));
  }

  #beginOf(number: number): number {
    return number === 0 ? 0 : this.#ends.at(number - 1);
  }

  /** Puts a text behind the last one, where it stays only if it is counted. Answers its end. */
  #write(text: string): number {
    const begin = this.#beginOf(this.length);
    // A code unit becomes three bytes at most.
    if (begin + text.length * 3 > this.#bytes.length) this.#makeRoomForBytes(begin + text.length * 3);
    return begin + this.#bytes.write(text, begin);
  }

  /** Where the text just written is listed, or would be. */
  #slotOf(end: number): number {
    const begin = this.#beginOf(this.length);
    const last = this.#slots.length - 1;
    for (let slot = this.#hash(begin, end) & last; ; slot = (slot + 1) & last) {
      const number = this.#slots[slot]!;
      if (number === free || this.#isEqual(number, begin, end)) return slot;
    }
  }

  /** FNV-1a. */
  #hash(begin: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let at = begin; at < end; at++) hash = Math.imul(hash ^ this.#bytes[at]!, 0x01000193);
    return hash ^ (hash >>> 15);
  }

  #isEqual(number: number, begin: number, end: number): boolean {
    const from = this.#beginOf(number);
    if (this.#ends.at(number) - from !== end - begin) return false;
    for (let i = end - begin - 1; i >= 0; i--)
      if (this.#bytes[from + i] !== this.#bytes[begin + i]) return false;
    return true;
  }

  #makeRoomForBytes(least: number) {
    const larger = Buffer.alloc(Math.max(least, this.#bytes.length * 2));
    this.#bytes.copy(larger);
    this.#bytes = larger;
  }

  #makeRoomForSlots() {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(free);
    const last = this.#slots.length - 1;
    for (let number = 0; number < this.length; number++) {
      let slot = this.#hash(this.#beginOf(number), this.#ends.at(number)) & last;
      while (this.#slots[slot] !== free) slot = (slot + 1) & last;
      this.#slots[slot] = number;
    }
  }
}
