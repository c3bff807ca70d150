import { chmod, appendFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

export type SecurityLog = {
  /** One line of JSON, with the time in front. Never throws: what is asked is answered all the same. */
  write(entry: object): void;
  /** Resolves when all of it is written. */
  close(): Promise<void>;
};

export const securityLogFile = 'security.log';

const ownerOnly = 0o600;
const largestBytes = 5_000_000;
/** `security.log.1` is the newest of the older ones. */
const olderOnes = 4;

const rotate = async (path: string): Promise<void> => {
  for (let number = olderOnes - 1; number >= 0; number--) {
    const from = number === 0 ? path : `${path}.${number}`;
    await rename(from, `${path}.${number + 1}`).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }
};

const append = async (path: string, line: string, most: number): Promise<void> => {
  const size = await stat(path).then(
    (file) => file.size,
    () => 0,
  );
  if (size > 0 && size + line.length > most) await rotate(path);
  await appendFile(path, line, { mode: ownerOnly });
  if (size === 0) await chmod(path, ownerOnly);
};

/**
 * Addresses and browsers are personal data that nobody needs for long: they are kept beside the log of events, in 25 MB
 * at most, the oldest going first.
 */
export const securityLog = (
  folder: string,
  complain: (error: Error) => void,
  mostBytes = largestBytes,
): SecurityLog => {
  const path = join(folder, securityLogFile);
  let written: Promise<void> = Promise.resolve();
  return {
    write: (entry) => {
      const line = `${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`;
      written = written.then(() => append(path, line, mostBytes)).catch(complain);
    },
    close: () => written,
  };
};

/** For a house without a folder. */
export const noSecurityLog: SecurityLog = { write: () => {}, close: async () => {} };
