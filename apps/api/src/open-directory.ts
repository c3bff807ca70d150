import { DirectoryError, type Directory } from '@throughline/directory';
import { copyOfDirectory, openDirectory } from '@throughline/directory-sqlite';

export type OpenedDirectory = {
  readonly directory: Directory;
  /** For people: where it is when that is not the data folder. Never a password. */
  readonly where: string | undefined;
};

const shownDatabase = (address: string): string => {
  const { host, pathname } = new URL(address);
  return `postgres://${host}${pathname}`;
};

/**
 * Opens people, accounts and sessions where `DIRECTORY` says: a file in the data folder, or a PostgreSQL database that
 * replicas share. Beside a log that can only be read, what is changed is forgotten with the process.
 */
export const openDirectoryAt = async (
  address: string,
  dataFolder: string,
  isReadOnly: boolean,
): Promise<OpenedDirectory> => {
  if (address !== 'sqlite') {
    const { openPostgresDirectory } = await import('@throughline/directory-postgres');
    return { directory: await openPostgresDirectory(address), where: shownDatabase(address) };
  }
  const directory = isReadOnly ? copyOfDirectory(dataFolder) : openDirectory(dataFolder);
  return { directory, where: undefined };
};

/** Whoever cannot be reached now may be reached later. */
export const isAway = (error: unknown): boolean =>
  error instanceof DirectoryError && (error.code === 'in-use' || error.code === 'unreachable');
