import { chmodSync, closeSync, mkdirSync, openSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EventStoreError, type Verification, type VerifyOptions } from '@throughline/event-store';
import { manifestOf, writeManifest, type BackupManifest } from './backup-manifest.ts';
import { connectNode } from './connection.ts';
import { putInPlace } from './create-file.ts';
import { eventsFile, sideFiles, sizeOf } from './data-folder.ts';
import { breaksIn, inspectCopy } from './inspect-copy.ts';
import { inspectLog } from './inspect-log.ts';
import { checkSize, connectForReading, missing } from './open-connections.ts';
import { translated } from './sqlite-error.ts';

export type CopyProgress =
  | { readonly step: 'copying'; readonly pages: number; readonly of: number }
  | { readonly step: 'verifying'; readonly events: number };

export type BackupOptions = {
  /** When, by the caller's clock: it goes into the manifest. */
  readonly createdAt: string;
  readonly onProgress?: (progress: CopyProgress) => void;
  /** What a verification asks of redacted events. */
  readonly redactedBy?: VerifyOptions['redactedBy'];
};

export type Backup = {
  readonly file: string;
  readonly manifest: BackupManifest;
  /** Of the copy, hence of the log. A broken chain is copied as it is, and shows here. */
  readonly verification: Verification;
};

/**
 * Copies one moment of a log while another process, or this one, goes on writing. `target` is a folder, or a file if it
 * ends in `.sqlite`. What was there before is never overwritten; what is there afterwards was read back and verified.
 */
export const backup = async (folder: string, target: string, options: BackupOptions): Promise<Backup> => {
  const file = freeFile(target);
  const draft = `${file}.part`;
  try {
    await copyLog(eventsFile(folder), draft, options);
    const { verification, manifest } = await describeCopy(draft, file, options);
    putInPlace(draft, file);
    return { file, manifest, verification };
  } catch (error) {
    for (const path of [draft, ...sideFiles(draft), manifestOf(file)]) rmSync(path, { force: true });
    throw translated(error, 'The backup failed');
  }
};

const freeFile = (target: string): string => {
  const isFile = target.endsWith('.sqlite') && !isFolder(target);
  const file = isFile ? target : join(target, 'events.sqlite');
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  for (const path of [file, manifestOf(file)])
    if (sizeOf(path) !== undefined)
      throw new EventStoreError('unavailable', `${path} is there already; a backup overwrites nothing.`);
  return file;
};

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const copyLog = async (source: string, draft: string, { onProgress }: BackupOptions): Promise<void> => {
  if (sizeOf(source) === undefined) throw missing(source);
  checkSize(source);
  makePrivate(draft);
  const connection = connectForReading(source, connectNode);
  try {
    await inspectLog(connection, source, 'none');
    await connection.copyTo(draft, (done) => onProgress?.({ step: 'copying', ...done }));
  } finally {
    connection.close();
  }
  makeSelfContained(draft);
};

/** Nobody else may read it, not even while it grows. */
const makePrivate = (file: string): void => {
  closeSync(openSync(file, 'w', 0o600));
  chmodSync(file, 0o600);
};

/** One file without companions: a WAL beside a backup is what gets lost when it is moved. */
const makeSelfContained = (file: string): void => {
  const connection = connectNode(file);
  try {
    connection.exec('PRAGMA journal_mode = DELETE');
  } finally {
    connection.close();
  }
};

const describeCopy = async (
  draft: string,
  file: string,
  { createdAt, onProgress, redactedBy }: BackupOptions,
) => {
  const { verification, head } = await inspectCopy(draft, {
    ...(redactedBy && { redactedBy }),
    onProgress: ({ events }) => onProgress?.({ step: 'verifying', events }),
  });
  const { events, digest, streams, redacted } = verification;
  const manifest = writeManifest(file, {
    createdAt,
    events,
    streams,
    digest,
    redacted,
    head: head ? { position: String(head.position), checkpoint: head.checkpoint } : null,
    problems: breaksIn(verification).length,
    bytes: sizeOf(draft) ?? 0,
  });
  return { verification, manifest };
};
