import { roleOf, type Role } from './headings.ts';
import { joined, sectionsOf } from './markdown.ts';
import { plain } from './options.ts';

/** The sections of MADR 4 that the product writes, in their order. */
const headings = {
  context: 'Context and Problem Statement',
  drivers: 'Decision Drivers',
  options: 'Considered Options',
  outcome: 'Decision Outcome',
  consequences: 'Consequences',
  pros: 'Pros and Cons of the Options',
  more: 'More Information',
} as const;
type Place = keyof typeof headings;
const places = Object.keys(headings) as Place[];

const isPlace = (role: Role | undefined): role is Place =>
  role !== undefined && Object.hasOwn(headings, role);

type Part = { readonly level: number; readonly heading: string; readonly source: string; content: string };

/** The body of a record, into which sections are put where MADR has them. */
export class Template {
  readonly #parts: Part[];

  constructor(body: string | null) {
    const text = body ?? '';
    this.#parts = sectionsOf(text).map(({ level, heading, source, blocks }) => ({
      level,
      heading,
      source,
      content: joined(blocks, text),
    }));
  }

  /** Under its heading, before what the body says there; the heading comes along where the body has none. */
  put(place: Place, content: string): void {
    if (content === '') return;
    const part = this.#parts.find(({ heading }) => roleOf(heading) === place);
    if (part) part.content = [content, part.content].filter((text) => text !== '').join('\n\n');
    else this.#parts.splice(this.#after(place), 0, this.#part(2, headings[place], content));
  }

  /** Of an option: what speaks for and against it, after what the body says about it. */
  putPoints(title: string, points: string): void {
    if (points === '') return;
    const start = this.#parts.findIndex(({ heading }) => roleOf(heading) === 'pros');
    if (start < 0) {
      this.#parts.splice(
        this.#after('pros'),
        0,
        this.#part(2, headings.pros, ''),
        this.#part(3, title, points),
      );
      return;
    }
    const end = this.#endOf(start);
    const about = this.#parts.slice(start + 1, end).find(({ heading }) => plain(heading) === plain(title));
    if (about) about.content = [about.content, points].filter((text) => text !== '').join('\n\n');
    else this.#parts.splice(end, 0, this.#part(this.#parts[start]!.level + 1, title, points));
  }

  /** At the very end, below "More Information". */
  append(content: string): void {
    if (content === '') return;
    const has = this.#parts.some(({ heading }) => roleOf(heading) === 'more');
    if (!has) this.#parts.push(this.#part(2, headings.more, content));
    else {
      const last = this.#parts.at(-1)!;
      last.content = [last.content, content].filter((text) => text !== '').join('\n\n');
    }
  }

  toMarkdown(): string {
    return this.#parts
      .flatMap(({ source, content }) => [source, content])
      .filter((text) => text !== '')
      .join('\n\n');
  }

  #part(level: number, heading: string, content: string): Part {
    return { level, heading, source: `${'#'.repeat(level)} ${heading}`, content };
  }

  #endOf(start: number): number {
    const { level } = this.#parts[start]!;
    const end = this.#parts.findIndex((part, index) => index > start && part.level <= level);
    return end < 0 ? this.#parts.length : end;
  }

  /** Behind the last section that MADR has before it, and whatever the body has below that one. */
  #after(place: Place): number {
    const before = places.slice(0, places.indexOf(place));
    const last = this.#parts.findLastIndex(({ heading, level }) => {
      const role = roleOf(heading);
      return level > 0 && isPlace(role) && before.includes(role);
    });
    return last < 0 ? 1 : this.#endOf(last);
  }
}
