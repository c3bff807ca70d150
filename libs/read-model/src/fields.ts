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

export type NamedField = Field<unknown> & { readonly name: string };

/** The fields of a kind in their order, and the parts of a state that they are read from, each once. */
type Visible = {
  readonly fields: readonly NamedField[];
  readonly parts: readonly ((state: unknown) => unknown)[];
  /** For each field a bit for each of its parts. */
  readonly masks: readonly number[];
};

const visibleOf = (decider: AnyDecider): Visible => {
  const fields = Object.entries(decider.fields).map(([name, field]) => ({
    name,
    ...(field as Field<unknown>),
  }));
  const parts = [...new Set(fields.flatMap((field) => field.parts))];
  const maskOf = (field: NamedField) =>
    field.parts.reduce((mask, part) => mask | (1 << parts.indexOf(part)), 0);
  return { fields, parts, masks: fields.map(maskOf) };
};

const visible = new Map(deciders.map((decider) => [decider, visibleOf(decider)]));

export const fieldsOf = (decider: AnyDecider): readonly NamedField[] => visible.get(decider)!.fields;

/** Is it there, as far as a reader of the plan is concerned? */
export const isPresent = (decider: AnyDecider, state: unknown): boolean =>
  state !== undefined && !decider.isGone(state) && !decider.isMentionOnly?.(state);

const isEmpty = (value: FieldValue) =>
  value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);

/** Who or what a fact names is a set, however a source lists it; a list of words has an order. */
const comparable = (shape: FieldShape, value: FieldValue): FieldValue =>
  typeof shape === 'object' && Array.isArray(value) ? value.toSorted() : value;

const differ = (shape: FieldShape, before: FieldValue, after: FieldValue): boolean =>
  !sameValue(comparable(shape, before), comparable(shape, after)) && !(isEmpty(before) && isEmpty(after));

const differsBetween = ({ of, differs, shape }: NamedField, from: unknown, to: unknown): boolean =>
  differs ? differs(from, to) : differ(shape, of(from), of(to));

/** What is known of differences beforehand, a bit for each field. */
export type Foreseen = { readonly certain: number; readonly possible: number };

const nothingForeseen: Foreseen = { certain: 0, possible: -1 };

/** Which fields differ between two states of one entity, a bit for each. */
export const differingFields = (
  decider: AnyDecider,
  from: unknown,
  to: unknown,
  { certain, possible }: Foreseen = nothingForeseen,
): number => {
  let differing = 0;
  if (from === to) return differing;
  const { fields, parts, masks } = visible.get(decider)!;
  let others = 0;
  if (possible !== 0)
    for (let part = 0; part < parts.length; part++)
      if (parts[part]!(from) !== parts[part]!(to)) others |= 1 << part;
  for (let number = 0; number < fields.length; number++) {
    const bit = 1 << number;
    const isPossible = (possible & bit) !== 0 && (masks[number]! & others) !== 0;
    if (certain & bit || (isPossible && differsBetween(fields[number]!, from, to))) differing |= bit;
  }
  return differing;
};

export const fieldChange = (
  { name, label, shape, of }: NamedField,
  from: unknown,
  to: unknown,
): FieldChange => ({ field: name, label, shape, before: of(from), after: of(to) });

/** Fields that differ between two states of one entity; against nothing, those that say something. */
export const changedFields = (decider: AnyDecider, from: unknown, to: unknown): FieldChange[] => {
  const fields = fieldsOf(decider);
  if (from !== undefined && to !== undefined) {
    const differing = differingFields(decider, from, to);
    return fields
      .filter((_, number) => differing & (1 << number))
      .map((field) => fieldChange(field, from, to));
  }
  return fields
    .map(({ name, label, shape, of }) => ({
      field: name,
      label,
      shape,
      before: from === undefined ? null : of(from),
      after: to === undefined ? null : of(to),
    }))
    .filter(({ shape, before, after }) => differ(shape, before, after));
};
