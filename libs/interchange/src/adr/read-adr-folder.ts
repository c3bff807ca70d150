import { z } from 'zod';
import type { FactChangeSet } from '../change-sets.ts';
import { envelope, type Draft, type FactKind } from '../facts/fact.ts';
import { people } from '../facts/field.ts';
import { historyOf, type History, type HistoryOptions } from '../read-history.ts';
import type { ReadFact } from '../read-fact.ts';
import { AdrFolder, type FolderFile, type FolderOptions, type RecordChange } from './adr-folder.ts';
import { peopleIn } from './tell-beside.ts';
import { tellRecord } from './tell-record.ts';

/** What somebody did to the folder at one time. */
export type FolderChange = {
  /** The source's own name for it, the same in every reading: a commit, a file with its digest. */
  readonly key: string;
  /** ISO 8601 UTC with milliseconds; never earlier than the one before. */
  readonly at: string;
  /** Who did it: a key of the people vault. */
  readonly by?: string | undefined;
  /** Why, in their words. */
  readonly why?: string | undefined;
  readonly files: readonly FolderFile[];
};

type Part = 'content' | 'edges';

const isEdge = ({ type }: Draft) => type === 'SupersedeDecision';

const kindOf = (name: string, part: Part): FactKind => ({
  name,
  fields: { people: people() },
  schema: z.object({ people: people(), ...envelope }),
  commands: ({ change }: { readonly change: RecordChange }, around) =>
    tellRecord(change, around.personId).filter((draft) => isEdge(draft) === (part === 'edges')),
});

const kinds = {
  added: kindOf('record added', 'content'),
  changed: kindOf('record changed', 'content'),
  gone: kindOf('record gone', 'content'),
  superseded: kindOf('record superseded', 'edges'),
};

const kindOfChange = ({ before, isGone }: RecordChange) =>
  isGone ? kinds.gone : before ? kinds.changed : kinds.added;

/** Who is superseded by whom is told last: by then everybody is there. */
const kindsOf = (change: RecordChange): readonly FactKind[] => {
  const drafts = tellRecord(change, (name) => name);
  const content = drafts.every(isEdge) ? [] : [kindOfChange(change)];
  return drafts.some(isEdge) ? [...content, kinds.superseded] : content;
};

export type AdrHistory = History & { readonly folder: AdrFolder };

/** Reads a folder of decision records as it changed, as history; iterate once. What it came to is in `folder`. */
export const readAdrFolder = (
  changes: AsyncIterable<FolderChange> | Iterable<FolderChange>,
  options: HistoryOptions & Omit<FolderOptions, 'known'>,
): AdrHistory => {
  const folder = new AdrFolder({ ...options, known: (key) => options.known('decision', key) === 'yes' });
  return Object.assign(historyOf(changeSetsIn(changes, folder), options), { folder });
};

/** The vault makes each writing of new people durable by itself. */
const atATime = 100;

async function* changeSetsIn(
  changes: AsyncIterable<FolderChange> | Iterable<FolderChange>,
  folder: AdrFolder,
): AsyncGenerator<readonly FactChangeSet[]> {
  let some: FactChangeSet[] = [];
  for await (const change of changes) {
    const records = await folder.apply(change.files);
    const facts = records
      .flatMap((record) => kindsOf(record).map((kind) => factOf(kind, record, change)))
      .sort((a, b) => Number(a.kind === kinds.superseded) - Number(b.kind === kinds.superseded));
    if (facts.length > 0)
      some.push({ at: change.at, changeSet: change.key, facts, bad: [], remarks: [], refused: false });
    if (some.length === atATime) {
      yield some;
      some = [];
    }
  }
  yield some;
}

const factOf = (kind: FactKind, change: RecordChange, { at, by, why }: FolderChange): ReadFact => {
  const { before, after } = change;
  const named = [...(before ? peopleIn(before) : []), ...peopleIn(after)];
  return {
    kind,
    file: change.path,
    line: change.line,
    raw: {},
    remarks: [],
    fields: {
      at,
      ...(by !== undefined && { by }),
      ...(why !== undefined && { because: [{ note: why }] }),
      people: [...new Set(named)],
      change,
    },
  };
};
