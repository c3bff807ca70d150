import { KeptPeople } from './kept-people.ts';
import type { PeopleVault } from './people-vault.ts';
import type { VaultStorage } from './vault-storage.ts';

const nowhere = (): VaultStorage => {
  let learn: Parameters<VaultStorage['open']>[0];
  return {
    open: (then) => void (learn = then),
    write: async (decide) => learn(decide()),
    scrub: async () => {},
    close: async () => {},
  };
};

/** Forgets everything when the process ends: for tests and previews. */
export const memoryPeopleVault = (): PeopleVault => new KeptPeople(nowhere());
