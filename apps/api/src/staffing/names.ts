import { shownAs, type PeopleVault } from '@throughline/directory';

/** Names come from the vault only, as they are known today; an id that it never gave out stays an id. */
export const nameOf = (vault: PeopleVault, id: string): string => {
  const person = vault.byId(id);
  return person ? shownAs(person) : id;
};
