import { isMap, isScalar, isSeq, parseDocument, type Document } from 'yaml';

/** Between two lines of three dashes at the beginning of a file. */
export type FrontMatter = {
  readonly text: string;
  /** What follows it. */
  readonly rest: string;
  /** The line on which that begins. */
  readonly restLine: number;
};

export const maxFrontMatter = 65_536;

export const cutFrontMatter = (text: string): FrontMatter | undefined => {
  if (!text.startsWith('---')) return undefined;
  const [whole, inside] = /^---[ \t]*\n([\s\S]*?)(?:^)(?:---|\.\.\.)[ \t]*(?:\n|$)/m.exec(text) ?? [];
  if (whole === undefined || !text.startsWith(whole)) return undefined;
  return {
    text: inside!,
    rest: text.slice(whole.length),
    restLine: whole.split('\n').length,
  };
};

export type Fields = {
  /** The values of a key, each as text; undefined when it is not there. */
  values(key: string): readonly string[] | undefined;
  lineOf(key: string): number;
  keys(): readonly string[];
  /** Takes a key away: it has a place of its own. */
  take(key: string): void;
  /** What nobody took, as YAML; undefined when nothing is left. */
  left(): string | undefined;
};

export type BrokenYaml = { readonly problem: string; readonly line: number };

/** All values are texts: 0012 stays 0012, and "no" is a word. */
export const readFields = (text: string): Fields | BrokenYaml => {
  if (text.length > maxFrontMatter) return { problem: 'its front matter is longer than 64 kB', line: 1 };
  const document = parseDocument(text, { schema: 'failsafe', logLevel: 'silent' });
  const [error] = document.errors;
  if (error)
    return {
      problem: `its front matter is not YAML: ${error.message.split(/ at line |\n/)[0]}`,
      line: (error.linePos?.[0].line ?? 1) + 1,
    };
  if (document.contents !== null && !isMap(document.contents) && text.trim() !== '')
    return { problem: 'its front matter is not a list of "key: value"', line: 2 };
  return new FrontFields(text, document);
};

class FrontFields implements Fields {
  readonly #text: string;
  readonly #document: Document;

  constructor(text: string, document: Document) {
    this.#text = text;
    this.#document = document;
  }

  get #pairs() {
    return isMap(this.#document.contents) ? this.#document.contents.items : [];
  }

  #pair(key: string) {
    return this.#pairs.find((pair) => isScalar(pair.key) && String(pair.key.value).toLowerCase() === key);
  }

  values(key: string): readonly string[] | undefined {
    const value = this.#pair(key)?.value;
    if (value === undefined) return undefined;
    const texts = isSeq(value) ? value.items : [value];
    return texts.flatMap((one) =>
      isScalar(one) && String(one.value).trim() !== '' ? [String(one.value)] : [],
    );
  }

  lineOf(key: string): number {
    const at = isScalar(this.#pair(key)?.key)
      ? (this.#pair(key)!.key as { range?: number[] }).range
      : undefined;
    return this.#text.slice(0, at?.[0] ?? 0).split('\n').length + 1;
  }

  keys(): readonly string[] {
    return this.#pairs.map(({ key }) => String(isScalar(key) ? key.value : key).toLowerCase());
  }

  take(key: string): void {
    const { contents } = this.#document;
    if (isMap(contents)) contents.items = contents.items.filter((pair) => pair !== this.#pair(key));
  }

  left(): string | undefined {
    return this.#pairs.length === 0 ? undefined : this.#document.toString({ lineWidth: 0 }).trim();
  }
}
