import { DirectoryError } from './directory-error.ts';
import type { Person, PersonRecord } from './people-vault.ts';

/** Every key that means this person. */
export const keysOf = (person: Person | undefined): readonly string[] => {
  if (person?.status !== 'known') return [];
  return person.key === null ? person.aliases : [person.key, ...person.aliases];
};

export const personOf = ({ id, formerMember, key, name, mail, aliases }: PersonRecord): Person =>
  formerMember === undefined
    ? {
        status: 'known',
        id,
        key: key ?? null,
        name: name ?? null,
        mail: mail ?? null,
        aliases: aliases ?? [],
      }
    : { status: 'erased', id, number: formerMember };

export const recordOf = (person: Person): PersonRecord => {
  if (person.status === 'erased') return { id: person.id, formerMember: person.number };
  const { id, key, name, mail, aliases } = person;
  return {
    id,
    ...(key !== null && { key }),
    ...(name !== null && { name }),
    ...(mail !== null && { mail }),
    ...(aliases.length > 0 && { aliases }),
  };
};

export const refuseDoubles = (people: readonly Person[]): void => {
  const seen = new Set<string>();
  const names = people.flatMap((person) => [
    `person ${person.id}`,
    ...keysOf(person).map((key) => `key ${key}`),
    ...(person.status === 'erased' ? [`former member ${person.number}`] : []),
  ]);
  for (const name of names) {
    if (seen.has(name))
      throw new DirectoryError('invalid-person', `There are two of ${name}; nothing was restored.`);
    seen.add(name);
  }
};
