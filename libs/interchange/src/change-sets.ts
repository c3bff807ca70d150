import { linesOf, type Chunks } from './lines.ts';
import type { Problem, Remark } from './problem.ts';
import { readFact, type BadLine, type ReadFact } from './read-fact.ts';

/** Consecutive lines of one change: the same `changeSet` and `at`. A fact without `changeSet` is one of its own. */
export type FactChangeSet = {
  at: string;
  readonly changeSet: string | undefined;
  readonly facts: ReadFact[];
  readonly bad: BadLine[];
  readonly remarks: Remark[];
  /** Something is wrong with it, or may be: none of it is recorded. */
  refused: boolean;
};

export type ReadOptions = {
  /** Named in problems when several files are read together. */
  readonly file?: string;
  /** Facts later than this are mistakes: nothing has happened yet in the future. */
  readonly notAfter?: string;
};

const isBad = (read: ReadFact | BadLine): read is BadLine => 'problem' in read;

/**
 * Reads a history file change by change: those together that came in the same piece of the file, and no more of it is held.
 */
export async function* readChangeSets(
  chunks: Chunks,
  { file, notAfter }: ReadOptions = {},
): AsyncGenerator<readonly FactChangeSet[]> {
  const order = new TimeOrder(notAfter);
  const grouping = new Grouping(order);
  for await (const lines of linesOf(chunks)) {
    for (const line of lines) grouping.take(order.checked(readFact(line, file)));
    yield grouping.complete.splice(0);
  }
  yield grouping.end();
}

/** Puts lines that are one change together. */
class Grouping {
  readonly complete: FactChangeSet[] = [];
  readonly #order: TimeOrder;
  #open: FactChangeSet | undefined;
  /** A bad line just before that may belong to the change-set which comes next. */
  #doubt: BadLine | undefined;

  constructor(order: TimeOrder) {
    this.#order = order;
  }

  take(read: ReadFact | BadLine): void {
    if (isBad(read) && !('changeSet' in read)) return this.#takeOwnerless(read);
    const { changeSet, at } = isBad(read) ? read : ownerOf(read);
    if (!this.#open || !belongs(this.#open, changeSet, at)) {
      this.#begin(at ?? this.#order.last, changeSet);
      if (this.#doubt && changeSet !== undefined) refuseInDoubt(this.#open!, read, this.#doubt);
    }
    takeIn(this.#open!, read);
    this.#doubt = undefined;
  }

  /** What is left at the end of the file. */
  end(): readonly FactChangeSet[] {
    return this.#open ? [this.#open] : [];
  }

  #takeOwnerless(line: BadLine): void {
    if (!this.#open?.changeSet) this.#begin(this.#order.last, undefined);
    takeIn(this.#open!, line);
    this.#doubt = line;
  }

  #begin(at: string, changeSet: string | undefined): void {
    if (this.#open) this.complete.push(this.#open);
    this.#open = begun(at, changeSet);
  }
}

const ownerOf = ({ fields }: ReadFact) => ({ changeSet: fields.changeSet ?? undefined, at: fields.at });

const begun = (at: string, changeSet: string | undefined): FactChangeSet => ({
  at,
  changeSet,
  facts: [],
  bad: [],
  remarks: [],
  refused: false,
});

/** A line without a legible time goes by its change-set alone, and a change-set that began so takes the time of the next. */
const belongs = (open: FactChangeSet, changeSet: string | undefined, at: string | undefined): boolean => {
  if (changeSet === undefined || open.changeSet !== changeSet) return false;
  const timeUnknown = open.facts.length === 0 && open.bad.every((line) => line.at === undefined);
  if (timeUnknown && at !== undefined) open.at = at;
  return at === undefined || open.at === at;
};

const takeIn = (open: FactChangeSet, read: ReadFact | BadLine): void => {
  if (isBad(read)) {
    open.bad.push(read);
    open.refused = true;
  } else {
    open.facts.push(read);
    for (const remark of read.remarks) open.remarks.push(remark);
  }
};

const refuseInDoubt = (open: FactChangeSet, first: ReadFact | BadLine, doubt: BadLine): void => {
  open.refused = true;
  open.remarks.push({
    ...(first.file !== undefined && { file: first.file }),
    line: first.line,
    remark: `not recorded: line ${doubt.line} may belong to the same change`,
  });
};

/** Lines come in the order of their time and none from the future; one that does not is a mistake. */
class TimeOrder {
  last = '';
  readonly #notAfter: string | undefined;

  constructor(notAfter: string | undefined) {
    this.#notAfter = notAfter;
  }

  checked(read: ReadFact | BadLine): ReadFact | BadLine {
    if (isBad(read)) return this.#withoutImpossibleTime(read);
    const { at } = read.fields;
    const mistake = this.#mistakeOf(at);
    if (!mistake) {
      this.last = at;
      return read;
    }
    const { line, file, kind } = read;
    return {
      line,
      ...(file !== undefined && { file }),
      kind: kind.name,
      changeSet: read.fields.changeSet ?? undefined,
      ...mistake,
    };
  }

  /** It goes by its change-set alone, like a line without a legible time. */
  #withoutImpossibleTime(read: BadLine): BadLine {
    if (read.at === undefined || !this.#mistakeOf(read.at)) return read;
    const timeless: { at?: string } & BadLine = { ...read };
    delete timeless.at;
    return timeless;
  }

  #mistakeOf(at: string): Pick<Problem, 'problem' | 'hint'> | undefined {
    if (at < this.last)
      return {
        problem: `"at" is ${at}, earlier than the line before (${this.last})`,
        hint: 'Sort the file by "at", for example with: jq -s -c "sort_by(.at)[]"',
      };
    if (this.#notAfter !== undefined && at > this.#notAfter)
      return {
        problem: `"at" is ${at}, which is in the future`,
        hint: 'Write when it happened. What is planned belongs into dates such as "target" or "endsOn".',
      };
    return undefined;
  }
}
