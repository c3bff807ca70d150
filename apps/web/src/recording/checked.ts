import { numberOf, orNothing, type Field, type Values } from './edit.ts';
import { keysIn } from './picks.ts';
import type { Refusal } from './refusals.ts';

/** What is wrong with a field, before the server is asked. */
export const unsayable = (name: string, message: string, hint: string): Refusal => ({
  path: [name],
  code: 'not-written-so',
  message,
  hint,
});

const oneChecked = (field: Field, text: string): Refusal | undefined => {
  if (field.kind === 'number' && orNothing(text) !== null && !Number.isFinite(numberOf(text)))
    return unsayable(field.name, `“${text.trim()}” is not a number.`, 'Write it as 12 or 12.5.');
  if (field.kind === 'picks' && field.isRequired && keysIn(text).length === 0)
    return unsayable(field.name, 'Nothing is chosen.', 'Write part of a name and choose from the list.');
  return undefined;
};

/** What cannot even be said, beside its fields; everything else is the server's to refuse. */
export const checked = (fields: readonly Field[], values: Values): Refusal[] =>
  fields.flatMap((field) => oneChecked(field, values[field.name] ?? '') ?? []);
