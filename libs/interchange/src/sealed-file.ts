import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { linesOf, type Chunks, type Line } from './lines.ts';
import { shown, type Problem } from './problem.ts';

/**
 * NDJSON that notices when some of it is missing or altered:
 *
 *     {"format":"throughline-log","version":1,…}              what it is
 *     …                                                       one record a line
 *     {"end":"throughline-log","count":2,"digest":"sha256:…"} how many, and the SHA-256 of all bytes before this line
 *
 * *Stored format*: a file written today is read by every later release.
 */
export type Format<Item> = {
  readonly name: string;
  readonly version: number;
  readonly record: z.ZodType<Item>;
};

/** What else the first line says: when and by what it was written. */
export type Header = { readonly [name: string]: string | number };

/** The file is not whole, or not what it should be. Nothing read from it is to be trusted. */
export class FileDamaged extends Error implements Problem {
  override name = 'FileDamaged';
  readonly line: number;
  readonly problem: string;
  readonly hint: string;

  constructor({ line, problem, hint }: Problem) {
    super(`line ${line}: ${problem}. ${hint}`);
    this.line = line;
    this.problem = problem;
    this.hint = hint;
  }
}

export async function* writeSealed(
  { name, version }: Format<unknown>,
  header: Header,
  records: AsyncIterable<object> | Iterable<object>,
): AsyncGenerator<string> {
  const digest = createHash('sha256');
  const sealed = (value: object) => {
    const line = `${JSON.stringify(value)}\n`;
    digest.update(line);
    return line;
  };
  yield sealed({ ...header, format: name, version });
  let count = 0;
  for await (const record of records) {
    count += 1;
    yield sealed(record);
  }
  yield `${JSON.stringify({ end: name, count, digest: `sha256:${digest.digest('hex')}` })}\n`;
}

/** An event of 1 MiB, its metadata and its escapes fit well. */
const maxLineBytes = 8 * 1_048_576;

const askAgain = 'Export it again, or take another copy: what is missing cannot be told.';

/** Yields the records as they are read; that they are all and unaltered is known when the reading ends without a throw. */
export async function* readSealed<Item>(format: Format<Item>, chunks: Chunks): AsyncGenerator<Item, Header> {
  const digest = createHash('sha256');
  let header: Header | undefined;
  let ended = false;
  let count = 0;
  let last = 0;
  for await (const some of linesOf(chunks, maxLineBytes))
    for (const read of some) {
      const { line } = read;
      last = line;
      if (ended)
        throw new FileDamaged({ line, problem: 'something follows the end of the file', hint: askAgain });
      const { text, value } = parsed(read);
      if (!header) header = headerOf(format, line, value);
      else if ('end' in value) {
        checkEnd(format, line, value, { count, digest: `sha256:${digest.digest('hex')}` });
        ended = true;
        continue;
      } else {
        count += 1;
        yield recordOf(format, line, value);
      }
      digest.update(`${text}\n`);
    }
  if (!header || !ended)
    throw new FileDamaged({ line: last + 1, problem: 'the file ends before its last line', hint: askAgain });
  return header;
}

/** Reads it to the end: what is wrong with it, or how many records it holds. Throws only when it cannot be read at all. */
export const checkSealed = async (
  format: Format<unknown>,
  chunks: Chunks,
): Promise<Problem | { readonly header: Header; readonly count: number }> => {
  try {
    const records = readSealed(format, chunks);
    for (let count = 0; ; count++) {
      const next = await records.next();
      if (next.done) return { header: next.value, count };
    }
  } catch (error) {
    if (!(error instanceof FileDamaged)) throw error;
    const { line, problem, hint } = error;
    return { line, problem, hint };
  }
};

const parsed = (read: Line): { text: string; value: Record<string, unknown> } => {
  const { line } = read;
  if ('unreadable' in read)
    throw new FileDamaged({ line, problem: `the line is ${read.unreadable}`, hint: askAgain });
  try {
    const value: unknown = JSON.parse(read.text);
    if (typeof value === 'object' && value !== null)
      return { text: read.text, value: value as Record<string, unknown> };
  } catch {
    // Said below, as for any other line that is no object.
  }
  throw new FileDamaged({ line, problem: `the line is no JSON object: ${shown(read.text)}`, hint: askAgain });
};

const headerOf = (
  { name, version }: Format<unknown>,
  line: number,
  value: Record<string, unknown>,
): Header => {
  if (value['format'] !== name)
    throw new FileDamaged({
      line,
      problem:
        value['format'] === undefined ? `it is no ${name}` : `it is ${shown(value['format'])}, no ${name}`,
      hint: `The first line must say {"format":"${name}","version":${version}}.`,
    });
  if (typeof value['version'] !== 'number' || value['version'] > version)
    throw new FileDamaged({
      line,
      problem: `the file has version ${shown(value['version'])}, this release reads ${version}`,
      hint: 'Read it with the release that wrote it, or a later one.',
    });
  return value as Header;
};

const recordOf = <Item>({ record, name }: Format<Item>, line: number, value: object): Item => {
  const read = record.safeParse(value);
  if (read.success) return read.data;
  const issue = read.error.issues[0]!;
  throw new FileDamaged({
    line,
    problem: `no record of ${name}: ${issue.path.join('.')} ${issue.message}`,
    hint: askAgain,
  });
};

const checkEnd = (
  { name }: Format<unknown>,
  line: number,
  said: Record<string, unknown>,
  found: { count: number; digest: string },
): void => {
  if (said['end'] !== name || said['count'] !== found.count)
    throw new FileDamaged({
      line,
      problem: `the last line counts ${shown(said['count'])} records, there are ${found.count}`,
      hint: askAgain,
    });
  if (said['digest'] !== found.digest)
    throw new FileDamaged({
      line,
      problem: 'the digest does not match: something was altered',
      hint: askAgain,
    });
};
