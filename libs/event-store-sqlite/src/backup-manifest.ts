import { readFileSync, writeFileSync } from 'node:fs';
import { EventStoreError, type Checkpoint, type LogDigest } from '@throughline/event-store';
import { sizeOf } from './data-folder.ts';
import { messageOf } from './sqlite-error.ts';

/** *Stored format.* What a backup holds. Kept elsewhere, `events` and `digest` are the anchor that `verify --head` asks for. */
export type BackupManifest = LogDigest & {
  readonly format: typeof format;
  readonly createdAt: string;
  readonly streams: number;
  readonly head: { readonly position: string; readonly checkpoint: Checkpoint } | null;
  /** Events that lacked a text then; one that was redacted later is whole in this backup. */
  readonly redacted: number;
  /** Breaks that the chain already had; 0 in a sound log. */
  readonly problems: number;
  readonly bytes: number;
};

const format = 'throughline-backup/1';

export const manifestOf = (backup: string): string => `${backup}.manifest.json`;

export const writeManifest = (backup: string, content: Omit<BackupManifest, 'format'>): BackupManifest => {
  const manifest: BackupManifest = { format, ...content };
  writeFileSync(manifestOf(backup), `${JSON.stringify(manifest, undefined, 2)}\n`, {
    mode: 0o600,
    flush: true,
  });
  return manifest;
};

/** Undefined if the backup came without one: then only its pages and its chain can be checked. */
export const readManifest = (backup: string): BackupManifest | undefined => {
  const file = manifestOf(backup);
  if (sizeOf(file) === undefined) return undefined;
  try {
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as BackupManifest;
    if (manifest.format !== format) throw new Error(`its format is ${JSON.stringify(manifest.format)}`);
    return manifest;
  } catch (cause) {
    throw new EventStoreError('damaged', `${file} is no manifest of a backup: ${messageOf(cause)}.`, {
      cause,
    });
  }
};
