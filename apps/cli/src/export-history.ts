import type { PeopleVault } from '@throughline/directory';
import type { EventStore } from '@throughline/event-store';
import { writeHistory, type LeftOut } from '@throughline/interchange';
import { writeLines } from './log-file.ts';

export type HistoryExport = {
  /** Write the names of people, and not only their keys. */
  readonly names: boolean;
  readonly onFact?: (count: number) => void;
};

/** Whoever was erased has no key any more: the id, which says nothing, stands for him. */
export const keyIn = (vault: PeopleVault) => (id: string) => {
  const person = vault.byId(id);
  return (person?.status === 'known' && person.key?.trim()) || id;
};

export const nameIn = (vault: PeopleVault) => (id: string) => {
  const person = vault.byId(id);
  return person?.status === 'known' ? (person.name ?? undefined) : undefined;
};

/** The log as a history file. Refuses to overwrite one. */
export const exportHistory = async (
  store: EventStore,
  vault: PeopleVault,
  path: string,
  { names, onFact }: HistoryExport,
): Promise<{ readonly facts: number; readonly leftOut: LeftOut }> => {
  let facts = 0;
  const history = writeHistory(store.readAll(), {
    keyOf: keyIn(vault),
    ...(names && { nameOf: nameIn(vault) }),
  });
  const counted = async function* () {
    for await (const line of history) {
      facts++;
      onFact?.(facts);
      yield line;
    }
  };
  await writeLines(counted(), path);
  return { facts, leftOut: history.leftOut };
};
