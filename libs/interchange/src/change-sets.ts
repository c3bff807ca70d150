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

/** Reads a history file change by change, holding no more than one of them in memory. */
export async function* readChangeSets(
  chunks: Chunks,
  options: ReadOptions = {},
): AsyncGenerator<FactChangeSet> {
  const order = new TimeOrder(options.notAfter);
  let open: FactChangeSet | undefined;
  /** A bad line just before that may belong to the change-set which comes next. */
  let doubt: BadLine | undefined;
  for await (const line of linesOf(chunks)) {
    const read = order.checked(readFact(line, options.file));
    if (isBad(read) && !('changeSet' in read)) {
      if (!open?.changeSet) {
        if (open) yield open;
        open = begun(order.last, undefined);
      }
      takeIn(open, read);
      doubt = read;
      continue;
    }
    const { changeSet, at } = isBad(read) ? read : ownerOf(read);
    if (!open || !belongs(open, changeSet, at)) {
      if (open) yield open;
      open = begun(at ?? order.last, changeSet);
      if (doubt && changeSet !== undefined) refuseInDoubt(open, read, doubt);
    }
    takeIn(open, read);
    doubt = undefined;
  }
  if (open) yield open;
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
