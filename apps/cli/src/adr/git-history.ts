import { maxAdrBytes, type FolderChange, type FolderFile } from '@throughline/interchange';
import { posix } from 'node:path';
import { commitsOf, type Commit, type PathChange } from './commits.ts';
import { tooLarge, whyNoRecord } from './folder-files.ts';
import { Blobs, git, GitRefused } from './git.ts';

/** A folder within a repository. */
export type WorkTree = {
  readonly root: string;
  /** Of the folder, from the root; '' is the root itself. */
  readonly prefix: string;
  /** Its history begins somewhere in the middle. */
  readonly isShallow: boolean;
  /** Files of the folder that differ from the last commit, or are in none. */
  readonly uncommitted: readonly string[];
};

/** Undefined when the folder is in no work tree, or nothing of it was ever committed; `no-git`: nobody can tell. */
export const workTreeOf = async (folder: string): Promise<WorkTree | 'no-git' | undefined> => {
  try {
    const [root, prefix, shallow] = (
      await git(folder, 'rev-parse', '--show-toplevel', '--show-prefix', '--is-shallow-repository')
    ).split('\n') as [string, string, string];
    const isCommitted = (await git(folder, 'log', '-1', '--format=%H', 'HEAD', '--', '.')) !== '';
    if (!isCommitted) return undefined;
    const status = await git(
      folder,
      'status',
      '--porcelain',
      '-z',
      '--no-renames',
      '--untracked-files=all',
      '.',
    );
    const uncommitted = status
      .split('\0')
      .map((line) => line.slice(3))
      .filter((path) => path !== '' && whyNoRecord(path) === undefined)
      .map((path) => path.slice(prefix.length));
    return { root, prefix: prefix.replace(/\/$/, ''), isShallow: shallow === 'true', uncommitted };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'no-git';
    const isNone =
      error instanceof GitRefused &&
      /not a git repository|bad revision|ambiguous argument 'HEAD'/i.test(error.message);
    if (isNone) return undefined;
    throw error;
  }
};

/** The folder as its commits left it, oldest first. Times never go back, and none is later than `now`, in epoch ms. */
export async function* changesOf({ root, prefix }: WorkTree, now: number): AsyncGenerator<FolderChange> {
  const blobs = new Blobs(root);
  try {
    let at = 0;
    for (const commit of await commitsOf(root, prefix)) {
      at = Math.min(Math.max(at, commit.committed * 1000), now);
      const changes = commit.changes.flatMap(recordsIn);
      const files: FolderFile[] = [];
      for (const change of changes) files.push(await fileOf(change, prefix, blobs));
      const why = reasonIn(commit);
      if (files.length > 0)
        yield {
          key: commit.hash,
          at: new Date(at).toISOString(),
          ...(commit.author.trim() !== '' && { by: commit.author.trim().slice(0, 180) }),
          ...(why !== '' && { why }),
          files,
        };
    }
  } finally {
    blobs.close();
  }
}

/** A record that became something else is gone. */
const recordsIn = (change: PathChange): PathChange[] => {
  const { path, from, blob } = change;
  if (whyNoRecord(path) === undefined)
    return from !== undefined && whyNoRecord(from) !== undefined ? [{ path, blob, isNew: true }] : [change];
  return from === undefined ? [] : [{ path: from, blob: undefined, isNew: false }];
};

const fileOf = async (
  { path: whole, from, blob }: PathChange,
  prefix: string,
  blobs: Blobs,
): Promise<FolderFile> => {
  const path = posix.relative(prefix, whole);
  const named = { path, ...(from !== undefined && { from: posix.relative(prefix, from) }) };
  if (blob === undefined) return { ...named, bytes: null };
  const bytes = await blobs.read(blob, maxAdrBytes);
  return bytes ? { ...named, bytes } : { ...named, unreadable: tooLarge };
};

/** A merge of a pull request says in its second line what it is about; its first names a branch, and often a person. */
const reasonIn = ({ subject, body }: Commit): string =>
  (/^Merge (pull request|branch|remote-tracking branch|tag)\b/.test(subject)
    ? (body.split('\n').find((line) => line.trim() !== '') ?? '')
    : subject
  ).trim();
