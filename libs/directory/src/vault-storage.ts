import type { PersonRecord } from './people-vault.ts';

/** Where a vault keeps its records. All an adapter has to write. */
export interface VaultStorage {
  /** Hands everybody to `learn`, and from then on whatever became durable, by this process or another, in that order. */
  open(learn: (records: readonly PersonRecord[]) => void): void;
  /**
   * Asks `decide` while nobody else can write and everything written is learnt. Each record of the answer replaces the
   * one of the same id: all or none, durable and learnt when the promise is settled. An empty answer writes nothing.
   */
  write(decide: () => readonly PersonRecord[]): Promise<void>;
  /** Makes sure that nothing of replaced records is left on the medium. */
  scrub(): Promise<void>;
  close(): Promise<void>;
}
