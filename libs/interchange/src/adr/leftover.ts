import { joined, type Block, type Section } from './markdown.ts';

/** A record on its way into fields: what was taken is gone, all else is still in its place. */
export class Leftover {
  readonly #text: string;
  readonly #sections: readonly Section[];
  readonly #changed = new Map<Block, string | null>();
  readonly #headings = new Set<Section>();

  constructor(text: string, sections: readonly Section[]) {
    this.#text = text;
    this.#sections = sections;
  }

  take(block: Block): void {
    this.#changed.set(block, null);
  }

  /** A part of it was taken: this is the rest, '' when nothing is left. */
  keep(block: Block, rest: string): void {
    this.#changed.set(block, rest.trim() === '' ? null : rest);
  }

  /** A heading that is said elsewhere: the title. */
  takeHeading(section: Section): void {
    this.#headings.add(section);
  }

  isLeft(block: Block): boolean {
    return this.#changed.get(block) !== null;
  }

  /** What nobody took; a heading goes with what stood under it. */
  toMarkdown(): string {
    return this.#sections
      .map((section, index) => ({ section, index, rest: this.#rest(section) }))
      .filter(({ section, index, rest }) => rest !== '' || this.#keepsHeading(section, index))
      .map(({ section, rest }) =>
        [this.#headings.has(section) ? '' : section.source, rest].filter((part) => part !== '').join('\n\n'),
      )
      .filter((part) => part !== '')
      .join('\n\n');
  }

  #rest({ blocks }: Section): string {
    const left = blocks
      .filter((block) => this.isLeft(block))
      .map((block) => ({ ...block, source: this.#changed.get(block) ?? block.source }));
    return joined(left, this.#text).replace(/^\n+/, '').trimEnd();
  }

  /** Something is left below it; or there was never anything. */
  #keepsHeading(section: Section, index: number): boolean {
    const below = this.#below(index);
    const isBare = section.level > 0 && [section, ...below].every(({ blocks }) => blocks.length === 0);
    return (isBare && !this.#headings.has(section)) || below.some((one) => this.#rest(one) !== '');
  }

  /** The sections under a heading. */
  #below(index: number): readonly Section[] {
    const { level } = this.#sections[index]!;
    if (level === 0) return [];
    const after = this.#sections.slice(index + 1);
    const end = after.findIndex((section) => section.level <= level);
    return end < 0 ? after : after.slice(0, end);
  }
}
