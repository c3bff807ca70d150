import { recordAll } from '@throughline/application';
import type { Goal, Refusal } from '@throughline/domain';
import type {
  DatedChangeSet,
  History,
  HistoryOptions,
  ImportReport,
  NamedPerson,
} from '@throughline/interchange';
import { administrator } from '@throughline/read-model';
import { cutOffAtTheEnd } from './cut-off.ts';
import type { House } from './house.ts';
import { ImportMemory } from './import-memory.ts';

/** What the product refused although the file was well formed: where, and the rule that said no. */
export type RefusedChange = {
  readonly lines: readonly [number, number];
  readonly file?: string | undefined;
  readonly refusal: Refusal;
};

/** How an import went. */
export type Imported = {
  readonly report: ImportReport;
  readonly recorded: number;
  readonly repeated: number;
  readonly nothingNew: number;
  readonly refused: readonly RefusedChange[];
};

export type ImportRunOptions = {
  /** Names what is imported. Part of every id: a second run records nothing twice. */
  readonly source: string;
  readonly strict?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
  readonly onProgress?: ((changeSets: number) => void) | undefined;
};

/** As an id may be: the source has a stream of its own. */
export const asSource = (name: string): string =>
  name
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, 180)
    .trim() || 'history';

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

/**
 * Streams a history into the log, hundreds of changes on their way at a time, whatever it is read from. `read` is given
 * what a reading has to know of the plan.
 */
export const runImport = async (
  house: House,
  { source, strict = false, dryRun = false, onProgress }: ImportRunOptions,
  read: (options: HistoryOptions) => History,
): Promise<Imported> => {
  const { planner } = house;
  const memory = new ImportMemory(planner, source);
  const cutOff = dryRun ? undefined : await cutOffAtTheEnd(planner);
  const history = read({
    source,
    known: (category, id) => planner.knows(category, id),
    horizonOf: (goalId) => (planner.stateOnItsWay('goal', goalId) as Goal | undefined)?.plan.horizonId,
    people: dryRun ? idsForPreview(house) : idsInVault(house),
    recorded: (id) => (id === cutOff?.commandId ? cutOff.before : memory.knows(id)),
    notAfter: new Date(planner.now).toISOString(),
    strict,
    preview: dryRun,
  });
  const result = {
    report: history.report,
    recorded: 0,
    repeated: 0,
    nothingNew: 0,
    refused: [] as RefusedChange[],
  };
  if (dryRun) {
    for await (const { commands } of history) {
      if (commands.length > 0) result.recorded++;
      onProgress?.(result.recorded);
    }
    return result;
  }
  let seen = 0;
  for await (const { source: change, outcome } of recordAll(memory, history, asDatedChange(source))) {
    if (outcome === 'recorded') result.recorded++;
    else if (outcome === 'repeated') result.repeated++;
    else if (outcome === 'nothing-new') result.nothingNew++;
    else result.refused.push({ lines: change.lines, file: change.places[0]?.file, refusal: outcome });
    onProgress?.(++seen);
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
