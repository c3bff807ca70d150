import type { PersonRecord } from './people-vault.ts';

/** Where a vault keeps its records. All an adapter has to write. */
export interface VaultStorage {
  load(): readonly PersonRecord[];
  /** Each record replaces the one of the same id; all or none, durable when it returns. */
  save(records: readonly PersonRecord[]): void;
  /** Makes sure that nothing of replaced records is left on the medium. */
  scrub(): void;
  close(): void;
}
