import { KeptPeople } from './kept-people.ts';
import type { PeopleVault } from './people-vault.ts';

/** Forgets everything when the process ends: for tests and previews. */
export const memoryPeopleVault = (): PeopleVault =>
  new KeptPeople({ load: () => [], save: () => {}, scrub: () => {}, close: () => {} });
