import { recordAll } from '@throughline/application';
import type { Goal, Refusal } from '@throughline/domain';
import {
  readHistory,
  type DatedChangeSet,
  type ImportReport,
  type NamedPerson,
} from '@throughline/interchange';
import { administrator } from '@throughline/read-model';
import { basename, dirname, resolve } from 'node:path';
import { cutOffAtTheEnd } from './cut-off.ts';
import type { House } from './house.ts';
import { ImportMemory } from './import-memory.ts';
import { inputFile } from './input-file.ts';

export type HistoryImport = {
  /** A history file, and the extensions merged into it by time; one of them may be `-`, standard input. */
  readonly files: readonly string[];
  /** Names the source; by default the first file's name. Part of every id: a second run records nothing twice. */
  readonly source?: string | undefined;
  readonly strict?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
  readonly onProgress?: (changeSets: number) => void;
};

/** What the product refused although the file was well formed: the lines, and the rule that said no. */
export type RefusedChange = { readonly lines: readonly [number, number]; readonly refusal: Refusal };

export type HistoryImported = {
  readonly report: ImportReport;
  readonly recorded: number;
  readonly repeated: number;
  readonly nothingNew: number;
  readonly refused: readonly RefusedChange[];
};

/** As an id may be: the source has a stream of its own. */
const asId = (name: string) =>
  name
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, 180)
    .trim() || 'history';

/** A file that is only called history is better known by its folder. */
const sourceOf = ({ files, source }: HistoryImport) => {
  const path = resolve(files[0] ?? '');
  const name = basename(path, '.ndjson');
  return asId(source ?? (name === 'history' ? basename(dirname(path)) : name));
};

/** Only somebody new, or a name nobody knew, is written: the vault makes each writing durable by itself. */
const idsInVault =
  ({ vault }: House) =>
  (named: readonly NamedPerson[]) => {
    const known = named.flatMap(({ key, name }) => {
      const person = vault.byKey(key);
      return person && (person.name !== null || name === undefined) ? [person.id] : [];
    });
    return known.length === named.length ? known : vault.addMany(named);
  };

/** A preview writes nothing, so it makes up ids for people whom nobody knows yet. */
const idsForPreview = ({ vault }: House) => {
  const imagined = new Map<string, string>();
  return (named: readonly NamedPerson[]) =>
    named.map(({ key }) => {
      const known = vault.byKey(key)?.id ?? imagined.get(key) ?? `p_preview_${imagined.size}`;
      imagined.set(key, known);
      return known;
    });
};

/** Streams a history file into the log, hundreds of changes on their way at a time; the file is never held as a whole. */
export const importHistory = async (house: House, options: HistoryImport): Promise<HistoryImported> => {
  const { planner } = house;
  const source = sourceOf(options);
  const memory = new ImportMemory(planner, source);
  const cutOff = options.dryRun ? undefined : await cutOffAtTheEnd(planner);
  const history = readHistory(options.files.map(inputFile), {
    source,
    known: (category, id) => planner.knows(category, id),
    horizonOf: (goalId) => (planner.stateOnItsWay('goal', goalId) as Goal | undefined)?.plan.horizonId,
    people: options.dryRun ? idsForPreview(house) : idsInVault(house),
    recorded: (id) => (id === cutOff?.commandId ? cutOff.before : memory.knows(id)),
    notAfter: new Date(planner.now).toISOString(),
    strict: options.strict ?? false,
    preview: options.dryRun ?? false,
  });
  const result = {
    report: history.report,
    recorded: 0,
    repeated: 0,
    nothingNew: 0,
    refused: [] as RefusedChange[],
  };
  if (options.dryRun) {
    const changes = history[Symbol.asyncIterator]();
    while (!(await changes.next()).done) {
      result.recorded++;
      options.onProgress?.(result.recorded);
    }
    return result;
  }
  let seen = 0;
  for await (const { source: change, outcome } of recordAll(memory, history, asDatedChange(source))) {
    if (outcome === 'recorded') result.recorded++;
    else if (outcome === 'repeated') result.repeated++;
    else if (outcome === 'nothing-new') result.nothingNew++;
    else result.refused.push({ lines: change.lines, refusal: outcome });
    options.onProgress?.(++seen);
  }
  await memory.close();
  return result;
};

const asDatedChange =
  (source: string) =>
  ({ at, by, because, commands, commandId }: DatedChangeSet) => ({
    commands,
    meta: {
      who: administrator(by ?? 'unknown', 'import'),
      commandId,
      because,
      imported: { at, source },
    },
  });
