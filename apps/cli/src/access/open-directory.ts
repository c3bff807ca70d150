import type { Directory } from '@throughline/directory';
import { openDirectory } from '@throughline/directory-sqlite';

/**
 * The directory of a data folder or, with `postgres://…`, of several servers. It may be opened while a server runs: what
 * is written here counts there from the next request on.
 */
export const openDirectoryAt = async (address: string, folder: string): Promise<Directory> => {
  if (address === 'sqlite') return openDirectory(folder);
  const { openPostgresDirectory } = await import('@throughline/directory-postgres');
  return openPostgresDirectory(address);
};
