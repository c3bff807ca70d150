import { sameValue, type AnyDecider, type FieldShape, type FieldValue } from '@throughline/domain';
import { relationsOf, type Category } from './kinds.ts';
import type { View } from './view.ts';

/** One visible fact that differs: what it was and what it is. Ids stay ids; whoever shows them finds the names. */
export type FieldChange = {
  readonly field: string;
  readonly label: string;
  readonly shape: FieldShape;
  readonly before: FieldValue;
  readonly after: FieldValue;
};

/** Is it there, as far as a reader of the plan is concerned? */
export const isPresent = (decider: AnyDecider, state: unknown): boolean =>
  state !== undefined && !decider.isGone(state) && !decider.isMentionOnly?.(state);

const empty = (value: FieldValue) =>
  value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);

/** Fields that differ between two states of one entity; against nothing, those that say something. */
export const changedFields = (decider: AnyDecider, before: unknown, after: unknown): FieldChange[] => {
  const changes: FieldChange[] = [];
  if (before === after) return changes;
  for (const [field, { label, shape, of }] of Object.entries(decider.fields)) {
    const was: FieldValue = before === undefined ? null : of(before);
    const is: FieldValue = after === undefined ? null : of(after);
    if (sameValue(was, is) || (empty(was) && empty(is))) continue;
    changes.push({ field, label, shape, before: was, after: is });
  }
  return changes;
};

/** Facts that other streams hold about an entity, where they differ between two views. */
export const changedRelations = (category: string, id: string, from: View, to: View): FieldChange[] =>
  Object.entries(relationsOf[category as Category] ?? {}).flatMap(([field, { label, of }]) => {
    const before = of(from, id);
    const after = of(to, id);
    return sameValue(before, after) ? [] : [{ field, label, shape: 'number' as const, before, after }];
  });
