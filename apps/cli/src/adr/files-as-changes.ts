import { daysOf, type FolderChange } from '@throughline/interchange';
import { hash } from 'node:crypto';
import type { FoundFile } from './folder-files.ts';

export type DatedFiles = {
  readonly changes: readonly FolderChange[];
  /** Records without a date: the time of the file stands for it. */
  readonly undated: readonly string[];
};

/** Files without a history: each is one change, on the day that it names. `now` in epoch ms. */
export const filesAsChanges = (files: readonly FoundFile[], now: number): DatedFiles => {
  const days = daysOf(files);
  const undated: string[] = [];
  const changes = files.map(({ modified, ...file }): FolderChange => {
    // Noon is the same day nearly everywhere.
    const day = days.get(file.path);
    const named = day === undefined ? Infinity : Date.parse(`${day}T12:00:00Z`);
    if (named > now && !('unreadable' in file)) undated.push(file.path);
    const at = named <= now ? named : Math.min(modified.getTime(), now);
    const digest = 'bytes' in file && file.bytes ? hash('sha256', file.bytes).slice(0, 16) : 'unreadable';
    return { key: `${file.path} ${digest}`, at: new Date(at).toISOString(), files: [file] };
  });
  return { changes: changes.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)), undated };
};
