import { deciders, referencesIn, type AnyDecider, type ReferencePath } from '@throughline/domain';

type Field = { safeParse(value: unknown): { success: boolean } };
type Shape = Readonly<Record<string, Field>>;

const byType = new Map(
  deciders.flatMap((decider) => Object.keys(decider.commands).map((type) => [type, decider as AnyDecider])),
);

export const deciderOf = (type: string): AnyDecider => byType.get(type)!;

/** The fields a command has, as its schema declares them. */
export const fieldsOf = (type: string): Shape =>
  (deciderOf(type).commands[type] as unknown as { shape: Shape }).shape;

const referencePaths = new Map<string, readonly ReferencePath[]>();

/** Where a command names streams, its own included: there an input may write a global id. */
const referencesOf = (type: string): readonly ReferencePath[] => {
  const known = referencePaths.get(type);
  if (known) return known;
  const { category, idField, commands } = deciderOf(type);
  const paths = [{ path: [idField], category }, ...referencesIn(commands[type] as never)];
  referencePaths.set(type, paths);
  return paths;
};

type IdOf = (category: string, text: string) => string;

const withId = (
  value: unknown,
  [key, ...rest]: readonly string[],
  idOf: (text: string) => string,
): unknown => {
  if (value === null || value === undefined) return value;
  if (key === undefined) return typeof value === 'string' ? idOf(value) : value;
  if (key === '*') return Array.isArray(value) ? value.map((item) => withId(item, rest, idOf)) : value;
  const object = value as Record<string, unknown>;
  return key in object ? { ...object, [key]: withId(object[key], rest, idOf) } : value;
};

/**
 * The data of a command from the input of its mutation. GraphQL knows one kind of nothing where commands know two:
 * a field that may be null but not be left out is null when left out, one that may only be left out is left out.
 */
export const commandData = (type: string, input: Readonly<Record<string, unknown>>, idOf: IdOf): object => {
  const data: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fieldsOf(type))) {
    const value =
      input[name] ?? (field.safeParse(undefined).success && input[name] === undefined ? undefined : null);
    if (value === undefined || (value === null && !field.safeParse(null).success)) continue;
    data[name] = value;
  }
  return referencesOf(type).reduce<object>(
    (known, { path, category }) => withId(known, path, (text) => idOf(category, text)) as object,
    data,
  );
};
