import { Planner } from '@throughline/application';
import type { PeopleVault } from '@throughline/directory';
import { openPeopleVault } from '@throughline/directory-sqlite';
import { openSqliteStore } from '@throughline/event-store-sqlite';

/** A data folder, opened for writing: nobody else may have it meanwhile. */
export type House = { readonly planner: Planner; readonly vault: PeopleVault; close(): Promise<void> };

export const openHouse = async (folder: string): Promise<House> => {
  // The store first: its lock is the one that keeps a second process out of the vault as well.
  const store = await openSqliteStore({ folder });
  const vault = openPeopleVault(folder);
  const planner = await Planner.open({ store });
  return {
    planner,
    vault,
    close: async () => {
      await vault.close();
      await store.close();
    },
  };
};
