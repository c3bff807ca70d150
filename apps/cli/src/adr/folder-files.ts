import { maxAdrBytes, type FolderFile } from '@throughline/interchange';
import { opendirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file that is left out on purpose: it is none of the records. */
export type LeftOut = { readonly path: string; readonly why: string };

export type FoundFile = FolderFile & { readonly modified: Date };
export type Found = { readonly files: readonly FoundFile[]; readonly leftOut: readonly LeftOut[] };

const isMarkdown = (name: string) => /\.(md|markdown)$/i.test(name);
const beside =
  /^(readme|index|summary|toc|changelog|contributing|license|(.*[-_])?template([-_].*)?)\.(md|markdown)$/i;

/** Why a path is no record, by its name alone; undefined for one that may be. */
export const whyNoRecord = (path: string): string | undefined => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (!isMarkdown(name)) return 'it is not Markdown';
  return beside.test(name) ? 'by its name it is about the records, and none itself' : undefined;
};

/** Throws for what is not there or no folder, before anything is opened or written on its behalf. */
export const refuseNoFolder = (path: string): void => {
  if (!statSync(path).isDirectory())
    throw Object.assign(new Error(`${path} is no folder`), { code: 'ENOTDIR', path });
};

const isHidden = (name: string) => name.startsWith('.') || name === 'node_modules';

/** The Markdown files of a folder and the folders in it, by name. Links are not followed, so that none leads in a circle. */
export const filesIn = (folder: string): Found => {
  const files: FoundFile[] = [];
  const leftOut: LeftOut[] = [];
  const visit = (inside: string) => {
    const directory = opendirSync(join(folder, inside));
    for (let entry = directory.readSync(); entry; entry = directory.readSync()) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      const why = whyNoRecord(entry.name);
      if (isHidden(entry.name)) continue;
      if (entry.isDirectory()) visit(path);
      else if (entry.isSymbolicLink())
        leftOut.push({ path, why: 'it is a link, and links are not followed' });
      else if (!entry.isFile()) leftOut.push({ path, why: 'it is no file' });
      else if (why === undefined) files.push(fileAt(folder, path));
      else if (isMarkdown(entry.name)) leftOut.push({ path, why });
    }
    directory.closeSync();
  };
  visit('');
  const byPath = (a: { readonly path: string }, b: { readonly path: string }) => (a.path < b.path ? -1 : 1);
  return { files: files.sort(byPath), leftOut: leftOut.sort(byPath) };
};

const fileAt = (folder: string, path: string): FoundFile => {
  const whole = join(folder, path);
  const { size, mtime: modified } = statSync(whole);
  if (size > maxAdrBytes) return { path, modified, unreadable: tooLarge };
  try {
    return { path, modified, bytes: readFileSync(whole) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return {
      path,
      modified,
      unreadable: { line: 1, problem: `it cannot be read (${code})`, hint: 'Look at who may read it.' },
    };
  }
};

export const tooLarge = {
  line: 1,
  problem: 'the file is larger than 1 MB',
  hint: 'Split it, or move what is no decision out of it.',
};
