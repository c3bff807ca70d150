import { readHistory } from '@throughline/interchange';
import { basename, dirname, resolve } from 'node:path';
import type { House } from './house.ts';
import { asSource, runImport, type Imported, type ImportRunOptions } from './import-run.ts';
import { inputFile } from './input-file.ts';

export type HistoryImport = Omit<ImportRunOptions, 'source'> & {
  /** A history file, and the extensions merged into it by time; one of them may be `-`, standard input. */
  readonly files: readonly string[];
  /** By default the first file's name. */
  readonly source?: string | undefined;
};

/** A file that is only called history is better known by its folder. */
const sourceOf = ({ files, source }: HistoryImport) => {
  const path = resolve(files[0] ?? '');
  const name = basename(path, '.ndjson');
  return asSource(source ?? (name === 'history' ? basename(dirname(path)) : name));
};

/** Records a history file; it is never held as a whole. */
export const importHistory = (house: House, options: HistoryImport): Promise<Imported> =>
  runImport(house, { ...options, source: sourceOf(options) }, (reading) =>
    readHistory(options.files.map(inputFile), reading),
  );
