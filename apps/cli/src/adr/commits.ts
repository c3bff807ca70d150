import { git } from './git.ts';

/** What a commit did to a path. */
export type PathChange = {
  readonly path: string;
  /** Its path before, when git takes it for renamed. */
  readonly from?: string;
  /** Of its content; undefined when it is gone. */
  readonly blob: string | undefined;
  readonly isNew: boolean;
};

export type Commit = {
  readonly hash: string;
  /** Seconds since 1970. */
  readonly committed: number;
  readonly author: string;
  readonly subject: string;
  readonly body: string;
  readonly changes: readonly PathChange[];
};

const format = '--format=%x01%H%x00%ct%x00%aN%x00%s%x00%b%x00';
const raw = ['--raw', '--no-abbrev', '-z', '-M', '--no-ext-diff', '--no-textconv'];

/** The line to HEAD, oldest first: what was merged counts as the merge that brought it. */
const log = async (root: string, paths: readonly string[]): Promise<Commit[]> => {
  const args = ['log', '--first-parent', '-m', '--reverse', ...raw, format, 'HEAD', '--', ...paths];
  return commitsIn(await git(root, ...args));
};

/** Fields and paths end in NUL; a commit begins with the byte 1. */
const commitsIn = (out: string): Commit[] => {
  const commits: Commit[] = [];
  const tokens = out.split('\0');
  let at = 0;
  const next = () => tokens[at++]!;
  while (at < tokens.length) {
    const token = next().replace(/^\n+/, '');
    if (token.startsWith('\u0001'))
      commits.push({
        hash: token.slice(1),
        committed: Number(next()),
        author: next(),
        subject: next(),
        body: next(),
        changes: [],
      });
    else if (token.startsWith(':')) (commits.at(-1)!.changes as PathChange[]).push(...changeIn(token, next));
  }
  return commits;
};

/** Links and submodules are no records. */
const isFile = (mode: string) => mode.startsWith('100');

const changeIn = (token: string, next: () => string): PathChange[] => {
  const [before, after, , blob, status] = token.slice(1).split(' ') as [
    string,
    string,
    string,
    string,
    string,
  ];
  const first = next();
  if (status.startsWith('R') || status.startsWith('C')) {
    const path = next();
    const renamed = { path, blob, isNew: false };
    return isFile(after) ? [status.startsWith('R') ? { ...renamed, from: first } : renamed] : [];
  }
  if (status.startsWith('D')) return isFile(before) ? [{ path: first, blob: undefined, isNew: false }] : [];
  if (!isFile(after)) return [];
  return [{ path: first, blob, isNew: status.startsWith('A') }];
};

/** Files that came to the folder from elsewhere: where they were, by the commit that moved them. */
const movedIn = async (root: string, { hash, changes }: Commit): Promise<string[]> => {
  const added = new Set(changes.filter(({ isNew }) => isNew).map(({ path }) => path));
  if (added.size === 0) return [];
  const args = ['log', '-1', '--first-parent', '-m', '--diff-filter=R', ...raw, format, hash];
  const renames = commitsIn(await git(root, ...args)).flatMap((commit) => commit.changes);
  return renames.flatMap(({ path, from }) => (added.has(path) && from !== undefined ? [from] : []));
};

/** A folder that was moved, and moved again: more rounds than anybody has patience for. */
const mostMoves = 10;

/** The commits that changed the folder, and its files where they were before. Paths are those of the repository. */
export const commitsOf = async (root: string, folder: string): Promise<Commit[]> => {
  const paths = new Set([folder === '' ? '.' : folder]);
  const looked = new Set<string>();
  let commits = await log(root, [...paths]);
  for (let round = 0; round < mostMoves; round++) {
    const news = commits.filter(({ hash }) => !looked.has(hash));
    const before = paths.size;
    for (const commit of folder === '' ? [] : news) {
      looked.add(commit.hash);
      for (const path of await movedIn(root, commit)) paths.add(path);
    }
    if (paths.size === before) break;
    commits = await log(root, [...paths]);
    // A commit may now show more: what was an addition is a rename.
    looked.clear();
  }
  return commits;
};
