import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Connect } from './connection.ts';
import { sideFiles } from './data-folder.ts';
import { createSchema } from './schema.ts';

/**
 * A new, empty log. It is made under another name and then renamed, so that whatever stands under the real name was once
 * complete: an empty file there is a lost one, never a new one.
 */
export const createFile = (file: string, connect: Connect): void => {
  const draft = `${file}.new`;
  for (const path of [draft, `${draft}-journal`, ...sideFiles(draft)]) rmSync(path, { force: true });
  const connection = connect(draft);
  try {
    connection.exec('PRAGMA synchronous = FULL');
    createSchema(connection);
  } finally {
    connection.close();
  }
  putInPlace(draft, file);
};

/** Renames so that neither the content nor the name can be lost in a power cut. */
export const putInPlace = (draft: string, file: string): void => {
  syncToDisk(draft, 'r+');
  renameSync(draft, file);
  // Windows has no way to sync a folder, and renames durably by itself.
  if (process.platform !== 'win32') syncToDisk(dirname(file), 'r');
};

const syncToDisk = (path: string, flags: 'r' | 'r+'): void => {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};
