import { aboutField } from './facts/field.ts';
import type { ReadFact } from './read-fact.ts';

/** Somebody a file names: the vault knows or learns them by the key. */
export type NamedPerson = { readonly key: string; readonly name?: string };

/** Everybody a fact names, besides whoever made the change. */
const peopleIn = ({ kind, fields }: ReadFact): NamedPerson[] => {
  const about = Object.entries(kind.fields).map(([field, schema]) => ({ field, ...aboutField(schema) }));
  return about
    .filter(({ people }) => people)
    .flatMap(({ field }) => {
      const name = about.find(({ nameOf }) => nameOf === field);
      const given = name && fields[name.field];
      const named = typeof given === 'string' ? { name: given } : {};
      return keysIn(fields[field]).map((key) => ({ key, ...named }));
    });
};

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
