import type { Because } from '@throughline/domain';
import { readChangeSets, type FactChangeSet } from './change-sets.ts';
import type { Command } from './facts/fact.ts';
import { importIds, type ImportId } from './import-id.ts';
import { Knowledge, type LookUp } from './knowledge.ts';
import type { Chunks } from './lines.ts';
import { mapChangeSet, type Mapped } from './map-change-set.ts';
import { mergeChangeSets, type ChangeSets } from './merge.ts';
import { peopleOf, type NamedPerson } from './people-in.ts';
import type { Place } from './problem.ts';
import { isApplicable } from './read-fact.ts';
import { emptyReport, reportBefore, reportRefused, reportTaken, type ImportReport } from './report.ts';

/** One change as the source tells it, ready to be told to the product in one go. */
export type DatedChangeSet = ImportId & {
  /** When it happened, in normal form. Never earlier than the one before. */
  readonly at: string;
  /** Who made it: an id of the people vault. */
  readonly by?: string;
  readonly because: readonly Because[];
  /** May be none, when the plan has no place for what it says: it is remembered as recorded all the same. */
  readonly commands: readonly Command[];
  /** Where each command comes from. */
  readonly places: readonly Place[];
  /** First and last line of the (first) file. */
  readonly lines: readonly [first: number, last: number];
};

export type HistoryFile = { readonly name?: string; readonly chunks: Chunks };

export type HistoryOptions = LookUp & {
  /** Names the source, and is part of every id: the same file under another name is another history. */
  readonly source: string;
  /**
   * Ids for people, in their order; whoever is not known yet is added, the first name said of him is his. Called for many
   * change-sets at once, before the first of them is handed out: to add somebody for good costs a sync of the disk.
   */
  people(named: readonly NamedPerson[]): Promise<readonly string[]> | readonly string[];
  /**
   * Was this recorded by an earlier run? True leaves the change-set out, and people it names are not added again. For
   * one that was cut off half-way, a look-up of what was known before it: it is then mapped as it was the first time.
   */
  recorded?(commandId: string): boolean | LookUp;
  /** Stop at the first problem. */
  readonly strict?: boolean;
  /** Nothing is recorded while reading: what is handed out counts as known from then on. */
  readonly preview?: boolean;
  /** Now: facts later than this are mistakes. */
  readonly notAfter?: string;
};

/** Change-sets to be told to the product one after the other, each before the next is asked for; the report grows meanwhile. */
export type History = AsyncIterable<DatedChangeSet> & { readonly report: ImportReport };

/** Reads a history file, or one with its extension; iterate once. */
export const readHistory = (files: Chunks | readonly HistoryFile[], options: HistoryOptions): History => {
  const all = Array.isArray(files) ? (files as readonly HistoryFile[]) : [{ chunks: files as Chunks }];
  const [first = nothing(), ...others] = all.map(({ name, chunks }) =>
    readChangeSets(chunks, {
      ...(name !== undefined && { file: name }),
      ...(options.notAfter !== undefined && { notAfter: options.notAfter }),
    }),
  );
  return historyOf(others.reduce<ChangeSets>(mergeChangeSets, first), options);
};

/** What is told of change-sets, whichever way they were read; iterate once. */
export const historyOf = (changeSets: ChangeSets, options: HistoryOptions): History => {
  const report = emptyReport();
  return { report, [Symbol.asyncIterator]: () => new Run(options, report).through(changeSets) };
};

async function* nothing(): AsyncGenerator<readonly FactChangeSet[]> {}

/** A change-set that was read, and what is known of it before it is turned into commands. */
type Read = {
  readonly changeSet: FactChangeSet;
  readonly id: ImportId;
  readonly recorded: boolean | LookUp;
};

/** One reading from beginning to end. */
class Run {
  readonly #options: HistoryOptions;
  readonly #report: ImportReport;
  readonly #knowledge: Knowledge;
  readonly #people = new Set<string>();

  constructor(options: HistoryOptions, report: ImportReport) {
    this.#options = options;
    this.#report = report;
    this.#knowledge = new Knowledge(options, options.preview ?? false);
  }

  async *through(changeSets: ChangeSets): AsyncGenerator<DatedChangeSet> {
    const idOf = importIds(this.#options.source);
    for await (const some of changeSets) {
      const read = this.#untilRefused(some).map((changeSet) => this.#read(changeSet, idOf(changeSet)));
      const personId = await this.#idsOfPeople(read);
      for (const one of read) {
        const mapped = this.#mapped(one, personId);
        if (mapped && one.changeSet.facts.some(isApplicable)) yield dated(one.changeSet, one.id, mapped);
        if (this.#options.strict && this.#report.problemCount > 0) {
          this.#report.stoppedAt = this.#report.problems[0]!.line;
          return;
        }
      }
    }
  }

  /** A strict reading ends there: whom the rest names is nobody's business. */
  #untilRefused(some: readonly FactChangeSet[]): readonly FactChangeSet[] {
    const refused = this.#options.strict ? some.findIndex((changeSet) => changeSet.refused) : -1;
    return refused < 0 ? some : some.slice(0, refused + 1);
  }

  #read(changeSet: FactChangeSet, id: ImportId): Read {
    const recorded = !changeSet.refused && this.#options.recorded?.(id.commandId);
    return { changeSet, id, recorded: recorded ?? false };
  }

  /** What is to be recorded, if anything; what became of the rest is in the report. */
  #mapped({ changeSet, recorded }: Read, personId: (key: string) => string): Mapped | undefined {
    if (changeSet.refused) {
      reportRefused(this.#report, changeSet);
      return undefined;
    }
    if (recorded === true) {
      reportBefore(this.#report, changeSet);
      return undefined;
    }
    this.#knowledge.begin(recorded === false ? undefined : recorded);
    const mapped = mapChangeSet(changeSet, this.#knowledge, personId);
    if (mapped.problems.length > 0) {
      reportRefused(this.#report, changeSet, mapped.problems);
      return undefined;
    }
    reportTaken(this.#report, changeSet, mapped);
    return mapped;
  }

  async #idsOfPeople(read: readonly Read[]): Promise<(key: string) => string> {
    const named = read.flatMap(({ changeSet: { facts, refused }, recorded }) =>
      refused || recorded === true ? [] : peopleOf(facts.filter(isApplicable)),
    );
    const ids = named.length > 0 ? await this.#options.people(named) : [];
    for (const id of ids) this.#people.add(id);
    this.#report.people = this.#people.size;
    const idOf = new Map(named.map(({ key }, index) => [key, ids[index]!]));
    return (key) => idOf.get(key)!;
  }
}

const dated = (
  { at, facts }: FactChangeSet,
  id: ImportId,
  { by, because, commands, places }: Mapped,
): DatedChangeSet => {
  const lines = facts.filter(({ file }) => file === facts[0]!.file).map(({ line }) => line);
  return {
    ...id,
    at,
    ...(by !== undefined && { by }),
    because,
    commands,
    places,
    lines: [lines[0]!, lines.at(-1)!],
  };
};
