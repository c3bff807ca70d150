import type { FactKind } from './facts/fact.ts';
import { aboutField } from './facts/field.ts';
import type { ReadFact } from './read-fact.ts';

/** Somebody a file names: the vault knows or learns them by the key. */
export type NamedPerson = { readonly key: string; readonly name?: string };

/** A field that holds keys of people, and the one that holds the name of that person. */
type PeopleField = { readonly field: string; readonly nameField: string | undefined };

const peopleFieldsOf = ({ fields }: FactKind): readonly PeopleField[] => {
  const about = Object.entries(fields).map(([field, schema]) => ({ field, ...aboutField(schema) }));
  return about
    .filter(({ people }) => people)
    .map(({ field }) => ({ field, nameField: about.find(({ nameOf }) => nameOf === field)?.field }));
};

const peopleFields = new Map<FactKind, readonly PeopleField[]>();

/** Looked up once a kind, for every fact of it. */
const fieldsOf = (kind: FactKind) => {
  const known = peopleFields.get(kind) ?? peopleFieldsOf(kind);
  peopleFields.set(kind, known);
  return known;
};

/** Everybody a fact names, besides whoever made the change. */
const peopleIn = ({ kind, fields }: ReadFact): NamedPerson[] =>
  fieldsOf(kind).flatMap(({ field, nameField }) => {
    const name = nameField === undefined ? undefined : fields[nameField];
    return keysIn(fields[field]).map((key) => (typeof name === 'string' ? { key, name } : { key }));
  });

const keysIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value : [];
};

/** Each once, with the name that some fact gives. */
export const peopleOf = (facts: readonly ReadFact[]): NamedPerson[] => {
  const people = new Map<string, NamedPerson>();
  const authors = facts.flatMap(({ fields }) => (fields.by ? [{ key: fields.by }] : []));
  for (const person of [...authors, ...facts.flatMap(peopleIn)])
    people.set(person.key, { ...people.get(person.key), ...person });
  return [...people.values()];
};
