/** Longer texts are prose: nobody writes them twice. */
const longest = 40;
const slots = 1 << 14;

/**
 * Ids, dates, names of kinds and the like stand in event after event, and reading an event makes new strings of them:
 * one in sixteen bytes of the heap. A word that is said again soon is the same string again; one in each slot is known.
 */
export class Words {
  readonly #known = new Array<string>(slots).fill('');

  /** Puts the string that is known in the place of an equal one, at any depth. The data reads as it did before. */
  share(data: object) {
    const fields = data as Record<string, unknown>;
    for (const key of Object.keys(fields)) {
      const value = fields[key];
      if (typeof value === 'string') {
        if (value.length <= longest) fields[key] = this.#same(value);
      } else if (typeof value === 'object' && value !== null) this.share(value);
    }
  }

  #same(word: string): string {
    let hash = 0;
    for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0;
    const slot = (hash ^ (hash >>> 14)) & (slots - 1);
    if (this.#known[slot] !== word) this.#known[slot] = word;
    return this.#known[slot]!;
  }
}
