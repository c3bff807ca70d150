import { chmodSync, constants, copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { EventStoreError, type Verification } from '@throughline/event-store';
import { readManifest, type BackupManifest } from './backup-manifest.ts';
import type { CopyProgress } from './backup.ts';
import { putInPlace } from './create-file.ts';
import { damaged } from './damaged.ts';
import { eventsFile, lockFile, pidFile, sizeOf, walFile } from './data-folder.ts';
import { lockFolder } from './folder-lock.ts';
import { breaksIn, inspectCopy } from './inspect-copy.ts';
import { checkSize, missing } from './open-connections.ts';
import { translated } from './sqlite-error.ts';

export type Restored = {
  readonly verification: Verification;
  /** Undefined if the backup came without one. */
  readonly manifest: BackupManifest | undefined;
};

export type RestoreOptions = { readonly onProgress?: (progress: CopyProgress) => void };

/**
 * Puts a backup, a file or the folder that holds it, into an empty folder. The log appears under its name only after it
 * was read back whole and found to be what the manifest says.
 */
export const restore = async (
  backup: string,
  folder: string,
  options: RestoreOptions = {},
): Promise<Restored> => {
  const source = backupFile(backup);
  assertEmpty(folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = lockFolder(folder);
  const draft = `${eventsFile(folder)}.restoring`;
  try {
    copyFileSync(source, draft, constants.COPYFILE_FICLONE);
    chmodSync(draft, 0o600);
    const restored = await verifyCopy(source, draft, options);
    putInPlace(draft, eventsFile(folder));
    return restored;
  } catch (error) {
    throw translated(error, 'The backup was not restored');
  } finally {
    rmSync(draft, { force: true });
    lock.release();
  }
};

const backupFile = (backup: string): string => {
  const file = backup.endsWith('.sqlite') ? backup : join(backup, 'events.sqlite');
  if (sizeOf(file) === undefined) throw missing(file);
  checkSize(file);
  if (sizeOf(walFile(file)))
    throw new EventStoreError(
      'unavailable',
      `${file} has a ${walFile(file)} beside it, so it is a data folder and no backup. Make one: throughline backup`,
    );
  return file;
};

const assertEmpty = (folder: string): void => {
  const harmless = [lockFile(folder), pidFile(folder)].map((path) => basename(path));
  const [found] = filesIn(folder).filter((name) => !harmless.includes(name));
  if (found !== undefined)
    throw new EventStoreError(
      'unavailable',
      `${folder} is not empty (${found}); a backup is only restored into an empty folder.`,
    );
};

const filesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

const verifyCopy = async (
  source: string,
  draft: string,
  { onProgress }: RestoreOptions,
): Promise<Restored> => {
  const manifest = readManifest(source);
  const { verification } = await inspectCopy(draft, {
    anchor: manifest,
    onProgress: ({ events }) => onProgress?.({ step: 'verifying', events }),
  });
  const fault = faultIn(verification, manifest);
  if (fault) throw damaged(source, fault);
  return { verification, manifest };
};

const faultIn = (verification: Verification, manifest: BackupManifest | undefined): string | undefined => {
  if (manifest && (verification.anchor !== 'held' || verification.events !== manifest.events))
    return `it is not the log of ${manifest.events} events that its manifest describes (${verification.events} found)`;
  const breaks = breaksIn(verification);
  if (breaks.length <= (manifest?.problems ?? 0)) return undefined;
  const [{ stream, revision, problem }] = breaks as [(typeof breaks)[number]];
  return `${stream} revision ${revision} is ${problem}`;
};
