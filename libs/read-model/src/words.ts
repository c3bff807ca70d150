/** Longer texts are prose. */
const longestWord = 40;
/** Of prose its length and so many letters, from all over it, tell what may be equal: it may be pages long. */
const looks = 16;

const slots = 1 << 14;
const slotsOfProse = 1 << 15;

const nothing: readonly unknown[] = Object.freeze([]);

/**
 * Ids, dates, names of kinds and the like stand in event after event, and reading an event makes new strings of them:
 * one in sixteen bytes of the heap. Prose comes again, too: whoever revises a thing sends all of its texts, and one note
 * goes with many things (of the texts over 40 characters in five real histories 20 to 65 in a hundred bytes are new), and
 * so do lists, most of them empty. What is said again soon is the same again; one in each slot is known.
 */
export class Words {
  readonly #words = new Array<string>(slots).fill('');
  readonly #prose = new Array<string>(slotsOfProse).fill('');
  readonly #lists = new Array<readonly unknown[]>(slots).fill(nothing);

  /** Puts what is known in the place of an equal text or list of texts, at any depth. The data reads as it did before. */
  share(data: object) {
    const fields = data as Record<string, unknown>;
    for (const key of Object.keys(fields)) {
      const value = fields[key];
      if (typeof value === 'string') fields[key] = this.#same(value);
      else if (Array.isArray(value)) fields[key] = this.#sameList(value);
      else if (typeof value === 'object' && value !== null) this.share(value);
    }
  }

  #same(text: string): string {
    return text.length <= longestWord
      ? knownIn(this.#words, text, hashOf(text, 1))
      : knownIn(this.#prose, text, hashOf(text, Math.ceil(text.length / looks)));
  }

  /** Nobody changes a list: a state that holds another one has another one. */
  #sameList(list: unknown[]): readonly unknown[] {
    this.share(list);
    let hash = list.length;
    for (const text of list) {
      if (typeof text !== 'string') return list;
      hash = Math.imul(hash, 31) + hashOf(text, Math.ceil(text.length / looks));
    }
    const slot = slotOf(hash, slots);
    const known = this.#lists[slot]!;
    if (known.length === list.length && list.every((text, index) => text === known[index])) return known;
    return (this.#lists[slot] = list);
  }
}

const hashOf = (text: string, step: number): number => {
  let hash = text.length;
  for (let at = 0; at < text.length; at += step) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
};

const slotOf = (hash: number, count: number): number => (hash ^ (hash >>> 14)) & (count - 1);

const knownIn = (table: string[], text: string, hash: number): string => {
  const slot = slotOf(hash, table.length);
  if (table[slot] !== text) table[slot] = text;
  return table[slot]!;
};
