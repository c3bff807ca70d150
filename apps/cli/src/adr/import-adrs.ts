import { proseOf } from '@throughline/application';
import type { Decision } from '@throughline/domain';
import {
  dayOrderOf,
  decisionAsAdr,
  readAdrFolder,
  type AdrContent,
  type AdrHistory,
  type FolderChange,
  type FolderProblem,
} from '@throughline/interchange';
import { basename, dirname, resolve } from 'node:path';
import type { House } from '../house.ts';
import { asSource, runImport, type Imported, type ImportRunOptions } from '../import-run.ts';
import { keyIn } from '../export-history.ts';
import { filesAsChanges } from './files-as-changes.ts';
import { filesIn, type Found, type LeftOut } from './folder-files.ts';
import { changesOf, workTreeOf, type WorkTree } from './git-history.ts';

export type AdrImport = Omit<ImportRunOptions, 'source' | 'strict'> & {
  readonly folder: string;
  /** The keys of its decisions begin with it; by default the name of the repository, or of the folder. */
  readonly source?: string | undefined;
  /** The decision domain of records that name none. */
  readonly domain?: string | undefined;
  /** False: the files as they are, although the folder is in a work tree. */
  readonly git?: boolean | undefined;
};

export type AdrsImported = Imported & {
  readonly source: string;
  /** Undefined: the folder has no history. */
  readonly workTree: WorkTree | undefined;
  /** There is no git on this machine: whether the folder has a history, nobody can tell. */
  readonly isGitMissing: boolean;
  readonly folder: AdrHistory['folder'];
  readonly problems: readonly FolderProblem[];
  readonly leftOut: readonly LeftOut[];
  /** Records without a date, in a folder without a history. */
  readonly undated: readonly string[];
};

const general = /^(adrs?|decisions?|docs?|documentation|arch|architecture|records?|files)$/i;

/** A folder that is only called adr is better known by what it is in. */
const nameOf = (path: string): string => {
  const name = basename(path);
  const above = dirname(path);
  return general.test(name) && above !== path ? nameOf(above) : name;
};

type Reading = {
  readonly changes: AsyncIterable<FolderChange> | Iterable<FolderChange>;
  readonly expected?: readonly string[];
  readonly undated: readonly string[];
};

const readingOf = (found: Found, workTree: WorkTree | undefined, now: number): Reading => {
  if (workTree) return { changes: changesOf(workTree, now), undated: [] };
  const { changes, undated } = filesAsChanges(found.files, now);
  return { changes, undated, expected: found.files.map(({ path }) => path) };
};

/** What the plan holds of a record, as its file would say it. */
const inPlan =
  ({ planner, vault }: House) =>
  async (key: string): Promise<AdrContent | undefined> => {
    const decision = planner.stateOnItsWay('decision', key) as Decision | undefined;
    if (decision === undefined) return undefined;
    return decisionAsAdr(decision, { body: await proseOf(planner, key), nameOf: keyIn(vault) });
  };

/** Records a folder of decision records as history: as its commits tell it, or file by file. */
export const importAdrs = async (house: House, options: AdrImport): Promise<AdrsImported> => {
  const folder = resolve(options.folder);
  const found = filesIn(folder);
  const looked = options.git === false ? undefined : await workTreeOf(folder);
  const workTree = looked === 'no-git' ? undefined : looked;
  const source = asSource(options.source ?? nameOf(workTree?.root ?? folder));
  const { undated, changes, expected = [] } = readingOf(found, workTree, house.planner.now);
  let history: AdrHistory | undefined;
  const imported = await runImport(house, { ...options, source }, (reading) => {
    const dayOrder = dayOrderOf(found.files.map((file) => ('bytes' in file ? file : { path: file.path })));
    const folderOptions = { domain: options.domain, dayOrder, expected };
    return (history = readAdrFolder(changes, {
      ...reading,
      ...folderOptions,
      ...(!workTree && { inPlan: inPlan(house) }),
    }));
  });
  const { leftOut } = found;
  const { problems } = history!.folder;
  return {
    ...imported,
    source,
    workTree,
    isGitMissing: looked === 'no-git',
    folder: history!.folder,
    problems,
    leftOut,
    undated: undated.filter((path) => !problems.some((problem) => problem.path === path)),
  };
};
