/** How a value reads: plain text, a civil date, or the id(s) of something whose name the reader wants. */
export type FieldShape =
  'text' | 'date' | 'number' | 'list' | { readonly ref: string } | { readonly refs: string };

export type FieldValue = string | number | boolean | null | readonly string[];

/** One visible fact of an entity: its label, how it reads, and where it is in the state. */
export type Field<State> = {
  readonly label: string;
  readonly shape: FieldShape;
  readonly of: (state: State) => FieldValue;
  /** The pieces of a state it is read from: between two states that share them it cannot differ. */
  readonly parts: readonly ((state: State) => unknown)[];
  /** Whether it differs, for a field that takes long to write out. */
  readonly differs?: (from: State, to: State) => boolean;
};

const whole = (state: unknown) => state;

/** Without `parts` the field is asked of every state that is another. */
export const field = <State>(
  label: string,
  of: (state: State) => FieldValue,
  shape: FieldShape = 'text',
  parts: Field<State>['parts'] = [whole],
): Field<State> => ({ label, shape, of, parts });

/** Makes fields that are read from one part of a state. */
export const fieldOf =
  <State, Part>(part: (state: State) => Part) =>
  (label: string, of: (part: Part) => FieldValue, shape?: FieldShape): Field<State> =>
    field(label, (state) => of(part(state)), shape, [part]);

/** Lists are compared by what is in them; nothing and the empty list are the same. */
export const sameValue = (a: FieldValue | undefined, b: FieldValue | undefined): boolean => {
  if (a === b) return true;
  const left = a ?? null;
  const right = b ?? null;
  if (Array.isArray(left) || Array.isArray(right)) {
    const l = Array.isArray(left) ? left : [];
    const r = Array.isArray(right) ? right : [];
    return l.length === r.length && l.every((item, i) => item === r[i]);
  }
  return left === right;
};
