import type { CommandInput } from '../generated/documents.ts';
import type { Refusal } from './refusals.ts';

/** What can be edited: its revision tells whether somebody else moved it meanwhile. */
export type Editable = {
  readonly key: string;
  readonly revision: number;
  /** What people call it, where its key says little. */
  readonly name?: string;
};

/** What stands in the fields of a form, as it was written. */
export type Values = Readonly<Record<string, string>>;

export type Option = { readonly value: string; readonly label: string };

export type Field = {
  /** As the command calls it: refusals name it so. */
  readonly name: string;
  readonly label: string;
  readonly kind: 'line' | 'text' | 'date' | 'number' | 'choice' | 'picks' | 'horizon' | 'domain';
  readonly description?: string;
  readonly isRequired?: boolean;
  /** Of a choice. */
  readonly options?: readonly Option[];
  /** What may be picked. */
  readonly of?: 'PERSON' | 'TEAM' | 'GOAL' | 'DECISION' | 'CONTEXT' | 'HORIZON';
  /** Just one of them. */
  readonly one?: boolean;
  /** One of many alike, in a row: under which words they stand together. */
  readonly among?: string;
};

/** One thing a manager can say: what is asked, what it tells, and what would take it back. */
export type Edit<Thing extends Editable = Editable> = {
  readonly title: string;
  readonly submit: string;
  /** Said once it is recorded. */
  readonly done: string;
  readonly fields: readonly Field[];
  /** What else is asked, by what is written above. */
  readonly more?: (values: Values) => readonly Field[];
  readonly before?: string;
  /** What cannot be said at all, beside the fields that it concerns. */
  readonly check?: (values: Values) => readonly Refusal[];
  readonly values: (thing: Thing) => Values;
  /** Several commands are one intention: all are recorded or none is. */
  readonly command: (thing: Thing, values: Values) => CommandInput | readonly CommandInput[];
  /** The command that leads back to how it was; absent where going back would be another story. */
  readonly undo?: (was: Thing) => CommandInput | undefined;
};

export const orNothing = (text: string | undefined): string | null => {
  const trimmed = (text ?? '').trim();
  return trimmed === '' ? null : trimmed;
};

export const linesOf = (text: string | undefined): string[] =>
  (text ?? '').split('\n').flatMap((line) => orNothing(line) ?? []);

/** A number as people write it, with a comma or a point and any minus; `NaN` when it is none. */
export const numberOf = (text: string | undefined): number =>
  orNothing(text) === null ? NaN : Number((text ?? '').trim().replace(',', '.').replace('−', '-'));
