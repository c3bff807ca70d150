import { KeptPeople, type Directory } from '@throughline/directory';
import { directoryOver, type DirectoryOptions } from '@throughline/directory/sql';
import { SharedPeople } from './people-storage.ts';
import { migrate } from './schema.ts';
import { Server } from './server.ts';

export type PostgresDirectoryOptions = DirectoryOptions & {
  /** How often news of people are asked for; 500 unless told. */
  readonly newsEveryMs?: number;
};

/**
 * The directory of several replicas, in a PostgreSQL database of its own (`postgres://user:password@host:5432/throughline`;
 * 14 or later). Makes or upgrades its tables. Throws `unreachable`, `newer-release`.
 */
export const openPostgresDirectory = async (
  address: string,
  options: PostgresDirectoryOptions = {},
): Promise<Directory> => {
  const server = new Server(address);
  try {
    await migrate(server);
    const people = await SharedPeople.over(server, options.newsEveryMs ?? 500);
    return directoryOver(server, new KeptPeople(people), options);
  } catch (cause) {
    await server.close();
    throw cause;
  }
};
