import type { z } from 'zod';
import { aboutField } from './facts/field.ts';
import { envelope, type Envelope, type FactKind } from './facts/fact.ts';
import { factKind, factKinds } from './facts/facts.ts';
import type { Line } from './lines.ts';
import { shown, type Place, type Problem, type Remark } from './problem.ts';

/** A line that was understood. */
export type ReadFact = Place & {
  readonly kind: FactKind;
  readonly fields: Envelope & Readonly<Record<string, unknown>>;
  /** As it stands in the file: what an id is derived from. */
  readonly raw: object;
  readonly remarks: readonly Remark[];
};

/** Is its feature built? */
export const isApplicable = ({ kind }: ReadFact): boolean => kind.later === undefined;

/** A line that was not, with what could be read of the change-set it belongs to. */
export type BadLine = Problem & {
  readonly kind: string;
  /** Undefined: it belongs to none. Absent: nobody can tell. */
  readonly changeSet?: string | undefined;
  readonly at?: string;
};

const example = '{"at":"2026-03-03T10:00:00Z","fact":"goal.committed","goal":"G-1"}';

export const readFact = (line: Line, file?: string): ReadFact | BadLine => {
  const place: Place = { line: line.line, ...(file !== undefined && { file }) };
  if ('unreadable' in line) return { ...place, kind: unknownKind, ...unreadable[line.unreadable] };
  const raw = parsed(line.text);
  if (typeof raw === 'string') return { ...place, kind: unknownKind, problem: raw, hint: oneObject };
  const kind = factKind(String(raw['fact']));
  if (!kind) return { ...place, kind: unknownKind, ...ownerOf(raw), ...unknownFact(raw) };
  const read = kind.schema.safeParse(raw);
  if (!read.success)
    return { ...place, kind: kind.name, ...ownerOf(raw), ...problemIn(kind, raw, read.error) };
  const fields = read.data as ReadFact['fields'];
  const strangers = Object.keys(raw).filter(
    (name) => name !== 'fact' && !Object.hasOwn(kind.schema.shape, name),
  );
  const remarks = strangers.map((name) => ({
    ...place,
    remark: `${kind.name} has no field ${shown(name)}: ignored`,
  }));
  return { ...place, kind, fields, raw, remarks };
};

/** What a line is counted as whose fact is none we know. */
export const unknownKind = '(not a fact)';

const oneObject = `Write one JSON object on one line, as in ${example}.`;

const unreadable = {
  'too-long': {
    problem: 'the line is longer than 1 MB',
    hint: 'Shorten its text, or split it into several facts.',
  },
  'not-utf-8': {
    problem: 'the line is not UTF-8',
    hint: 'Save the file as UTF-8, for example with: iconv -f latin1 -t utf-8 (or -f utf-16)',
  },
};

const parsed = (text: string): Record<string, unknown> | string => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : `the line is ${shown(value)}, not a JSON object`;
  } catch {
    return `the line is not JSON: ${shown(text)}`;
  }
};

/** As much of the envelope as can be read. A change-set that is no text could be any. */
const ownerOf = (raw: Record<string, unknown>): Pick<BadLine, 'changeSet' | 'at'> => {
  const changeSet = envelope.changeSet.safeParse(raw['changeSet']);
  const at = envelope.at.safeParse(raw['at']);
  return {
    ...(changeSet.success && { changeSet: changeSet.data ?? undefined }),
    ...(at.success && { at: at.data }),
  };
};

const unknownFact = ({ fact, format }: Record<string, unknown>) => {
  if (format === 'throughline-log' || format === 'throughline-people')
    return {
      problem: `this is an export (${format}), not a history file`,
      hint: 'Its ids and hashes are to stay as they are: throughline import log LOG --people PEOPLE',
    };
  if (typeof fact !== 'string')
    return { problem: 'it lacks "fact", which says what happened', hint: `Write it, as in ${example}.` };
  const [subject] = fact.split('.');
  const near = factKinds.map(({ name }) => name).filter((name) => name.startsWith(`${subject}.`));
  const subjects = [...new Set(factKinds.map(({ name }) => `${name.split('.')[0]}.…`))];
  return {
    problem: `there is no fact ${shown(fact)}`,
    hint:
      near.length > 0 ? `Facts of that subject: ${near.join(', ')}.` : `Facts are ${subjects.join(', ')}.`,
  };
};

const problemIn = (kind: FactKind, raw: Record<string, unknown>, error: z.ZodError) => {
  const issue = error.issues[0]!;
  const name = String(issue.path[0]);
  const { what, write } = aboutField(kind.schema.shape[name]!);
  const value = raw[name];
  if (value === undefined)
    return { problem: `${kind.name} lacks "${name}"`, hint: `Add "${name}": ${write}.` };
  if (issue.code === 'custom' && issue.params?.['hint'])
    return { problem: `"${name}": ${issue.message}`, hint: String(issue.params['hint']) };
  return {
    problem: `"${name}" of ${kind.name} is ${shown(value)}, which is no ${what}`,
    hint: `Write ${write}.`,
  };
};
