import type { AdrTarget } from './adr.ts';
import { titleOf } from './headings.ts';
import { numberOf } from './supersession.ts';

/** A record as others may name it. */
export type Nameable = {
  readonly key: string;
  /** Within the folder; its name alone may be known, as long as it is still to come. */
  readonly path: string;
  readonly number: number | null;
  readonly title: string | null;
};

export const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);
export const stemOf = (path: string) =>
  path.slice(path.lastIndexOf('/') + 1).replace(/\.(md|markdown)$/i, '');

const decoded = (url: string): string => {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
};

/** `../adr/0005-x.md#status`, seen from a file of the folder. */
const pathOf = (url: string, from: string): string => {
  const parts: string[] = [];
  for (const part of `${folderOf(from)}${decoded(url.replace(/[#?].*$/, ''))}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
};

/** The only one, where one is meant: a number that two records have names neither. */
const only = <One>(found: readonly One[]): One | undefined => (found.length === 1 ? found[0] : undefined);

/** Which record is meant: by its link, its key, its file, its number, its title. */
export const recordMeant = (
  { words, url }: AdrTarget,
  from: string,
  records: readonly Nameable[],
): Nameable | undefined => {
  const byKey = records.find(({ key }) => key === words);
  if (byKey) return byKey;
  if (url !== undefined) {
    const path = pathOf(url, from);
    const linked =
      records.find((record) => record.path === path) ??
      only(records.filter((record) => stemOf(record.path) === stemOf(path)));
    if (linked) return linked;
  }
  const number = numberOf({ words });
  const title = titleOf(words).toLowerCase();
  return (
    only(records.filter(({ path }) => stemOf(path) === words.replace(/\.md$/i, ''))) ??
    (number === undefined ? undefined : only(records.filter((record) => record.number === number))) ??
    only(records.filter((record) => record.title?.toLowerCase() === title))
  );
};

/** What a record is called that nobody has seen: its file, as far as the link names one, or the words. */
export const nameOfUnseen = ({ words, url }: AdrTarget): string =>
  (url === undefined ? words : stemOf(decoded(url.replace(/[#?].*$/, '')))) || words;
