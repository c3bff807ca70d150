import {
  deciders,
  sameValue,
  type AnyDecider,
  type Field,
  type FieldShape,
  type FieldValue,
} from '@throughline/domain';

/** One visible fact that differs: what it was and what it is. Ids stay ids; whoever shows them finds the names. */
export type FieldChange = {
  readonly field: string;
  readonly label: string;
  readonly shape: FieldShape;
  readonly before: FieldValue;
  readonly after: FieldValue;
};

type NamedField = Field<unknown> & { readonly name: string };

const namedFields = new Map<AnyDecider, readonly NamedField[]>(
  deciders.map((decider) => [
    decider,
    Object.entries(decider.fields).map(([name, field]) => ({ name, ...(field as Field<unknown>) })),
  ]),
);

/** Is it there, as far as a reader of the plan is concerned? */
export const isPresent = (decider: AnyDecider, state: unknown): boolean =>
  state !== undefined && !decider.isGone(state) && !decider.isMentionOnly?.(state);

const isEmpty = (value: FieldValue) =>
  value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);

export const differ = (before: FieldValue, after: FieldValue): boolean =>
  !sameValue(before, after) && !(isEmpty(before) && isEmpty(after));

/** Fields that differ between two states of one entity; against nothing, those that say something. */
export const changedFields = (decider: AnyDecider, from: unknown, to: unknown): FieldChange[] => {
  const changes: FieldChange[] = [];
  if (from === to) return changes;
  for (const { name, label, shape, of } of namedFields.get(decider)!) {
    const before = from === undefined ? null : of(from);
    const after = to === undefined ? null : of(to);
    if (differ(before, after)) changes.push({ field: name, label, shape, before, after });
  }
  return changes;
};
