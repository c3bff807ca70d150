import type { Adr, Supersession } from './adr.ts';
import { inFence, readCarried } from './carried.ts';
import { dayIn, isDayAlone, type DayOrder } from './day.ts';
import { cutFrontMatter, readFields, type Fields } from './front-matter.ts';
import { numberIn, roleOf, titleOf } from './headings.ts';
import { Leftover } from './leftover.ts';
import { sectionsOf, type Section } from './markdown.ts';
import { metadataOf, type Piece } from './metadata.ts';
import { listOf, optionNamed, optionsOf } from './options.ts';
import { choiceIn, outcomeOf } from './outcome.ts';
import { namesIn } from './people-named.ts';
import { isPlaceholder, isStatusAlone, keepsItsMeaning, statusIn, type AdrStatus } from './status.ts';
import { supersessionsOf } from './supersession.ts';

/** Why a file is no record, where, and what to do. */
export type NoAdr = { readonly line: number; readonly problem: string; readonly hint: string };

export type AdrReading = {
  /** Its name within the folder. */
  readonly path: string;
  /** What the other records of the folder do with dates such as 05/02/2018. */
  readonly dayOrder?: DayOrder | undefined;
};

/** 1 MB: what is longer is no record. */
export const maxAdrBytes = 1_048_576;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text of a file, with line ends as Markdown counts them; or why it is none. */
export const textOf = (bytes: Uint8Array): string | NoAdr => {
  if (bytes.length > maxAdrBytes)
    return {
      line: 1,
      problem: 'the file is larger than 1 MB',
      hint: 'Split it, or move what is no decision out of it.',
    };
  if (bytes.includes(0))
    return {
      line: 1,
      problem: 'the file is binary',
      hint: 'Records are Markdown: give it another ending than .md.',
    };
  try {
    return utf8.decode(bytes).replaceAll(/\r\n?/g, '\n').toWellFormed();
  } catch {
    return {
      line: 1,
      problem: 'the file is not UTF-8',
      hint: 'Save it as UTF-8, for example with: iconv -f latin1 -t utf-8',
    };
  }
};

/** Reads a decision record of any family: MADR 2, 3 and 4, Nygard and adr-tools, and what is near them. */
export const readAdr = (text: string, { path, dayOrder }: AdrReading): Adr | NoAdr => {
  if (text.trim() === '')
    return { line: 1, problem: 'the file is empty', hint: 'Write the record, or remove the file.' };
  const front = cutFrontMatter(text);
  const fields = front && readFields(front.text);
  if (fields && 'problem' in fields)
    return { ...fields, hint: 'Mend it between the two lines of dashes, or take it out: it is optional.' };
  return new Reading(front?.rest ?? text, front?.restLine ?? 1, fields, path, dayOrder).adr();
};

const fileName = (path: string) => path.slice(path.lastIndexOf('/') + 1).replace(/\.(md|markdown)$/i, '');

const numberInName = (name: string): number | undefined => {
  const [, digits] = /^(?!\d{4}-\d{2}-\d{2})(?:\D*[-_])?(\d{1,5})(?=[-_. ])/.exec(name) ?? [];
  return digits === undefined ? undefined : Number(digits);
};

const wasDecided = (means: AdrStatus | undefined) =>
  means === 'accepted' || means === 'deprecated' || means === 'superseded';

/** One record on its way into fields. */
class Reading {
  readonly #text: string;
  readonly #fields: Fields | undefined;
  readonly #path: string;
  readonly #dayOrder: DayOrder | undefined;
  readonly #sections: readonly Section[];
  readonly #titleAt: number;
  readonly #leftover: Leftover;
  readonly #pieces: readonly Piece[];
  readonly #remarks: { line: number; remark: string }[] = [];

  constructor(text: string, firstLine: number, fields: Fields | undefined, path: string, order?: DayOrder) {
    this.#text = text;
    this.#fields = fields;
    this.#path = path;
    this.#dayOrder = order;
    this.#sections = sectionsOf(text, firstLine);
    const first = this.#sections.findIndex(({ level }) => level === 1);
    this.#titleAt = first > 0 ? first : roleOf(this.#sections[1]?.heading ?? 'status') === undefined ? 1 : 0;
    this.#leftover = new Leftover(text, this.#sections);
    const top = this.#sections.slice(0, this.#titleAt + 1);
    this.#pieces = metadataOf(fields, top, this.#sections.slice(this.#titleAt + 1), this.#leftover);
  }

  adr(): Adr {
    const { beside, instead, remarks } = readCarried(this.#sections, this.#leftover);
    this.#remarks.push(...remarks);
    const key = this.#key();
    const title = this.#title();
    const supersessions = supersessionsOf(this.#pieces, this.#sections, this.#titleAt);
    const status = this.#status(supersessions);
    const isDecided = wasDecided(status?.means) || (status === null && this.#namesChoice());
    const options = optionsOf(this.#section('options'), this.#sections, this.#leftover);
    const outcome = isDecided
      ? outcomeOf(this.#sections, this.#text, this.#leftover)
      : { choice: null, reasoning: null };
    const read = {
      key,
      title: title.words,
      number: numberInName(fileName(this.#path)) ?? title.number ?? null,
      status,
      date: this.#date(isDecided),
      isDecided,
      deciders: this.#people('deciders'),
      consulted: this.#people('consulted'),
      informed: this.#people('informed'),
      drivers: listOf(this.#section('drivers'), this.#leftover),
      options,
      optionId: optionNamed(options, outcome.choice)?.optionId ?? null,
      ...outcome,
      supersessions,
    };
    return { ...read, body: this.#body(), beside, remarks: this.#remarks, ...(instead as Partial<Adr>) };
  }

  #key(): string | null {
    const [key] = this.#fields?.values('throughline') ?? [];
    if (key !== undefined) this.#fields!.take('throughline');
    return key ?? null;
  }

  #title(): { readonly words: string; readonly number?: number | undefined } {
    const [inFront] = this.#fields?.values('title') ?? [];
    const heading = this.#titleAt > 0 ? this.#sections[this.#titleAt]! : undefined;
    const isSame =
      inFront !== undefined && (heading?.heading ?? '').toLowerCase().endsWith(inFront.toLowerCase());
    const written =
      (isSame && inFront) || heading?.heading || inFront || fileName(this.#path).replaceAll(/[-_]+/g, ' ');
    const words = titleOf(written);
    if (heading) this.#leftover.takeHeading(heading);
    if (inFront !== undefined && titleOf(inFront) === words) this.#fields!.take('title');
    if (!heading && inFront === undefined)
      this.#remarks.push({ line: 1, remark: 'it has no title: the name of the file stands for it' });
    return { words, number: numberIn(heading?.heading ?? '') };
  }

  #of(role: Piece['role']): readonly Piece[] {
    return this.#pieces.filter((piece) => piece.role === role && piece.words !== '');
  }

  #section(role: Piece['role']): Section | undefined {
    return this.#sections.find(({ heading, blocks }) => roleOf(heading) === role && blocks.length > 0);
  }

  #status(supersessions: readonly Supersession[]): Adr['status'] {
    const pieces = this.#of('status').filter(({ words }) => !isPlaceholder(words));
    const [first] = pieces;
    const replaced = supersessions.find(({ says, partly }) => says === 'superseded-by' && !partly);
    if (!first) return replaced ? { means: 'superseded', written: '', line: replaced.line } : null;
    const means = statusIn(first.words);
    for (const piece of pieces)
      if (statusIn(piece.words) === means && isStatusAlone(piece.words) && keepsItsMeaning(piece.words))
        piece.take();
    return { means, written: first.words, line: first.line };
  }

  /** MADR leaves the status out at will: whoever names the chosen option has decided. */
  #namesChoice(): boolean {
    const names = choiceIn(this.#sections);
    const remark = names
      ? 'it records no status: taken as decided, since it names the chosen option'
      : 'it records no status: taken as proposed';
    this.#remarks.push({ line: 1, remark });
    return names;
  }

  #date(isDecided: boolean): Adr['date'] {
    const pieces = this.#of('date');
    const [first] = pieces;
    if (!first) return null;
    const day = dayIn(first.words, this.#dayOrder) ?? null;
    if (day === null)
      this.#remarks.push({
        line: first.line,
        remark: `the date "${first.words}" is none that exists, or could be two: written as 2026-03-31 it is read`,
      });
    for (const { words, take } of pieces)
      if (isDecided && day !== null && isDayAlone(words) && dayIn(words, this.#dayOrder) === day) take();
    return { written: first.words, day, line: first.line };
  }

  #people(role: 'deciders' | 'consulted' | 'informed'): string[] {
    const names = this.#of(role).flatMap((piece) => {
      const { names, isAll } = namesIn(piece.words);
      if (isAll) piece.take();
      return names;
    });
    return [...new Set(names)];
  }

  /** Front matter that has no field comes last, as it was written. */
  #body(): string | null {
    const prose = this.#leftover.toMarkdown();
    const left = this.#fields?.left();
    if (left === undefined) return prose.trim() === '' ? null : prose;
    const heading = /^## More Information\s*$/m.test(prose) ? '' : '## More Information\n\n';
    return [prose, heading + inFence(left)].filter((part) => part !== '').join('\n\n');
  }
}
