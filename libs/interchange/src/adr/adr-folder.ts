import { isDeepStrictEqual } from 'node:util';
import type { Adr, AdrContent, AdrTarget } from './adr.ts';
import type { DayOrder } from './day.ts';
import { readAdr, textOf, type NoAdr } from './read-adr.ts';
import { nameOfUnseen, recordMeant, stemOf, type Nameable } from './references.ts';
import { standingOf, type Edges } from './standing.ts';

/** A file as a change leaves it, under its path within the folder; `from` is its path before. */
export type FolderFile = {
  readonly path: string;
  readonly from?: string;
} & (
  | { readonly bytes: Uint8Array }
  /** It is not in the folder any more. */
  | { readonly bytes: null }
  /** It could not be read: why, and what to do. */
  | { readonly unreadable: NoAdr }
);

export type FolderOptions = {
  /** Names the folder: the keys of its records begin with it. */
  readonly source: string;
  /** The decision domain of records that name none. */
  readonly domain?: string | undefined;
  readonly dayOrder?: DayOrder | undefined;
  /** Paths of files whose change is still to come: who names one of them waits for it. */
  readonly expected?: readonly string[];
  /** Does the plan know a decision by this key, and more than its name? */
  known(key: string): boolean;
  /** What an earlier reading left in the plan: a record that says the same is no change. */
  inPlan?(key: string): Promise<AdrContent | undefined>;
};

/** A record, its content before a change of the folder and after it. */
export type RecordChange = {
  readonly key: string;
  readonly path: string;
  readonly line: number;
  readonly before: AdrContent | undefined;
  readonly after: AdrContent;
  /** Its file has left the folder. */
  readonly isGone: boolean;
};

type Entry = Nameable & {
  readonly adr: Adr;
  readonly isGone: boolean;
  readonly content: AdrContent | undefined;
  /** Who superseded it when its content was made. */
  readonly edges: string;
};

export type FolderProblem = NoAdr & { readonly path: string };

const longestKey = 180;

/** The records of a folder as its files change, one change after the other. */
export class AdrFolder {
  readonly #options: FolderOptions;
  readonly #entries = new Map<string, Entry>();
  readonly #keyAt = new Map<string, string>();
  readonly #problems = new Map<string, NoAdr>();
  readonly #expected: Set<string>;

  constructor(options: FolderOptions) {
    this.#options = options;
    this.#expected = new Set(options.expected);
  }

  /** Takes in a change; answers what it means for the records, those that the changed ones supersede among them. */
  async apply(files: readonly FolderFile[]): Promise<RecordChange[]> {
    for (const file of files) this.#expected.delete(file.path);
    for (const file of files) if (file.from !== undefined) this.#move(file.from, file.path);
    for (const file of files) this.#take(file);
    const touched = new Set(files.map(({ path }) => this.#keyAt.get(path)));
    const edges = this.#edges();
    const changes: RecordChange[] = [];
    for (const entry of this.#entries.values())
      if (touched.has(entry.key) || entry.edges !== signature(edges.get(entry.key)))
        changes.push(...(await this.#changeOf(entry, edges.get(entry.key))));
    return changes;
  }

  /** Files that are no records as they are now: why, and what to do. */
  get problems(): readonly FolderProblem[] {
    return [...this.#problems].map(([path, problem]) => ({ path, ...problem }));
  }

  /** Records whose files are there. */
  get records(): readonly (Nameable & { readonly adr: Adr })[] {
    return [...this.#entries.values()].filter(({ isGone }) => !isGone);
  }

  #move(from: string, path: string): void {
    const key = this.#keyAt.get(from);
    if (key === undefined) return;
    this.#keyAt.delete(from);
    this.#keyAt.set(path, key);
    this.#entries.set(key, { ...this.#entries.get(key)!, path });
  }

  #take(file: FolderFile): void {
    this.#problems.delete(file.path);
    if (file.from !== undefined) this.#problems.delete(file.from);
    const adr = 'unreadable' in file ? file.unreadable : file.bytes && this.#read(file.path, file.bytes);
    const known = this.#entries.get(this.#keyAt.get(file.path) ?? '');
    if (adr === null) {
      if (known) this.#entries.set(known.key, { ...known, isGone: true });
    } else if ('problem' in adr) this.#problems.set(file.path, adr);
    else this.#file(file.path, adr, known);
  }

  #read(path: string, bytes: Uint8Array): Adr | NoAdr {
    const text = textOf(bytes);
    return typeof text === 'string' ? readAdr(text, { path, dayOrder: this.#options.dayOrder }) : text;
  }

  #file(path: string, adr: Adr, known: Entry | undefined): void {
    const key = known?.key ?? this.#newKey(path, adr);
    const other = this.#entries.get(key);
    if (other && other.path !== path && !other.isGone) {
      const problem = `it says to be ${key}, as ${other.path} does`;
      this.#problems.set(path, {
        line: 1,
        problem,
        hint: 'Take the line "throughline:" out of one of them.',
      });
      return;
    }
    this.#keyAt.set(path, key);
    const { number, title } = adr;
    this.#entries.set(key, {
      key,
      path,
      number,
      title,
      adr,
      isGone: false,
      content: other?.content,
      edges: '',
    });
  }

  /** The record's own key, or one made of the name that its file has when it is first seen. */
  #newKey(path: string, adr: Adr): string {
    if (adr.key !== null) return adr.key.slice(0, longestKey);
    const names = [stemOf(path), path.replace(/\.(md|markdown)$/i, '')];
    for (let count = 2; ; count++) {
      const key = names.map((name) => this.#keyOf(name)).find((one) => !this.#isTaken(one, path));
      if (key !== undefined) return key;
      names.splice(0, names.length, `${stemOf(path)}-${count}`);
    }
  }

  #keyOf(name: string): string {
    return `${this.#options.source}/${name}`
      .replaceAll(/\p{Cc}/gu, ' ')
      .slice(0, longestKey - 4)
      .toWellFormed()
      .trim();
  }

  /** A file that comes back to its path is the record that left it. */
  #isTaken(key: string, path: string): boolean {
    const entry = this.#entries.get(key);
    return entry !== undefined && (entry.path !== path || !entry.isGone);
  }

  /** Who is superseded by whom, in every record's own words and in those of the others. */
  #edges(): Map<string, Edges> {
    const edges = new Map<string, { whole: Set<string>; partly: Set<string>; waits: boolean }>();
    const of = (key: string) => {
      const known = edges.get(key) ?? { whole: new Set(), partly: new Set(), waits: false };
      edges.set(key, known);
      return known;
    };
    for (const { key, path, adr, isGone } of this.#entries.values())
      for (const { says, partly, targets } of isGone ? [] : adr.supersessions)
        for (const target of targets) {
          const meant = this.#meant(target, path, adr);
          if (says === 'superseded-by' && meant === 'waits') of(key).waits = true;
          else if (says === 'superseded-by') of(key)[partly ? 'partly' : 'whole'].add(meant);
          else if (adr.isDecided && this.#entries.has(meant)) of(meant)[partly ? 'partly' : 'whole'].add(key);
        }
    return edges;
  }

  #meant(target: AdrTarget, path: string, adr: Adr): string {
    const meant = recordMeant(target, path, [...this.#entries.values()]);
    if (meant) return meant.key;
    const coming = recordMeant(target, path, this.#coming());
    if (coming) return this.#options.known(coming.key) ? coming.key : 'waits';
    if (adr.key !== null || this.#options.known(target.words)) return target.words.slice(0, longestKey);
    return this.#keyOf(nameOfUnseen(target));
  }

  /** Of files that are still to come the names are known. */
  #coming(): Nameable[] {
    return [...this.#expected].map((path) => {
      const [, digits] = /^\D*(\d{1,5})(?!\d)/.exec(stemOf(path)) ?? [];
      const number = digits === undefined ? null : Number(digits);
      return { key: this.#keyOf(stemOf(path)), path, number, title: null };
    });
  }

  async #changeOf(entry: Entry, edges: Edges | undefined): Promise<readonly RecordChange[]> {
    const { key, path, adr, isGone } = entry;
    const { domain, inPlan } = this.#options;
    const before = entry.content ?? (await inPlan?.(key));
    const after = isGone
      ? { ...entry.content!, standing: 'withdrawn' as const }
      : standingOf(key, adr, edges, domain);
    this.#entries.set(key, { ...entry, content: after, edges: signature(edges) });
    if (isDeepStrictEqual(before, after)) return [];
    return [{ key, path, line: adr.status?.line ?? 1, before, after, isGone }];
  }
}

const signature = (edges: Edges | undefined): string =>
  edges ? JSON.stringify([[...edges.whole], [...edges.partly], edges.waits]) : '';
