import type { FieldShape, FieldValue } from '@throughline/domain';
import type { FieldChange as Raw } from '@throughline/read-model';
import type { FieldChange } from '../generated/served.ts';
import type { At } from '../org/at.ts';
import { globalId } from '../org/global-id.ts';

const categoryOf = (shape: FieldShape): string | undefined =>
  typeof shape === 'string' ? undefined : 'ref' in shape ? shape.ref : shape.refs;

const listOf = (value: FieldValue): readonly string[] =>
  value === null ? [] : Array.isArray(value) ? value : [String(value)];

/** What is hidden from a reader is not named to him either. */
const seen = (at: At, category: string, value: FieldValue): readonly string[] =>
  listOf(value).filter((id) => at.sees(category, id));

/** A fact in words, with the names that things had at that moment; null for a fact that says nothing. */
export const inWords = (at: At, shape: FieldShape, value: FieldValue): string | null => {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const category = categoryOf(shape);
  if (category !== undefined)
    return (
      seen(at, category, value)
        .map((id) => at.titleOf(category, id))
        .join(', ') || null
    );
  return Array.isArray(value) ? value.join(', ') : String(value);
};

export const idsIn = (at: At, shape: FieldShape, value: FieldValue): readonly string[] => {
  const category = categoryOf(shape);
  return category === undefined ? [] : seen(at, category, value).map((id) => globalId(category, id));
};

/** What a reader is told of changed facts, between the moment before and the moment after. */
export const fieldChanges = (before: At, after: At, fields: readonly Raw[]): readonly FieldChange[] =>
  fields.map(({ field, label, shape, before: was, after: is }) => ({
    field,
    label,
    before: inWords(before, shape, was),
    after: inWords(after, shape, is),
    beforeIds: idsIn(before, shape, was),
    afterIds: idsIn(after, shape, is),
  }));
