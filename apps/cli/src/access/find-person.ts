import type { Directory, KnownPerson } from '@throughline/directory';
import { Refused } from './refused.ts';

/** Whom somebody means by an id, a key or a login. */
export const personCalled = async ({ people, accounts }: Directory, given: string): Promise<KnownPerson> => {
  const personId = people.byKey(given)?.id ?? (await accounts.byLogin(given))?.personId ?? given;
  const person = people.byId(personId);
  if (person?.status === 'known') return person;
  throw new Refused(
    person
      ? `${given} is former member ${person.number} already: nothing about them is left.`
      : `Nobody has the key, the login or the id ${given}.`,
  );
};
