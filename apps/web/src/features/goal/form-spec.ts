import type { CommandInput, GoalChoicesQuery, GoalFactsFragment } from '../../generated/documents.ts';

export type Goal = GoalFactsFragment;
export type Choices = GoalChoicesQuery['org'];

/** What stands in the fields of a form, as it was written. */
export type Values = Readonly<Record<string, string>>;

export type Field = {
  /** As the command calls it: refusals name it so. */
  readonly name: string;
  readonly label: string;
  readonly kind: 'line' | 'text' | 'date' | 'number' | 'choice' | 'people';
  readonly description?: string;
  readonly isRequired?: boolean;
  readonly options?: (choices: Choices) => readonly { readonly value: string; readonly label: string }[];
};

/** An everyday edit of a goal: what is asked, what it tells, and what would take it back. */
export type FormSpec = {
  readonly title: string;
  readonly submit: string;
  /** Said once it is recorded. */
  readonly done: string;
  readonly fields: readonly Field[];
  readonly before?: string;
  readonly values: (goal: Goal) => Values;
  readonly command: (goal: Goal, values: Values) => CommandInput;
  /** The command that leads back to how it was; absent where going back would be another story. */
  readonly undo?: (was: Goal) => CommandInput | undefined;
};

export const orNothing = (text: string | undefined): string | null => {
  const trimmed = (text ?? '').trim();
  return trimmed === '' ? null : trimmed;
};

export const linesOf = (text: string | undefined): string[] =>
  (text ?? '').split('\n').flatMap((line) => orNothing(line) ?? []);

/** A number as people write it; what is none goes to the server as it is not, and is refused there beside the field. */
export const numberOf = (text: string | undefined): number => Number((text ?? '').trim().replace(',', '.'));
