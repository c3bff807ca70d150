import { Planner, proseOf } from '@throughline/application';
import { isValueError } from '@throughline/calendar';
import type { PeopleVault } from '@throughline/directory';
import type { EventStore } from '@throughline/event-store';
import { decisionAsAdr, fileNames, writeAdr, type AdrContent } from '@throughline/interchange';
import type { View } from '@throughline/read-model';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyIn, nameIn } from '../export-history.ts';

export type AdrExport = {
  /** A moment as people write it; now, when left out. */
  readonly at?: string | undefined;
  /** People by their names, and not by their keys. */
  readonly names: boolean;
  readonly onRecord?: (count: number) => void;
};

/** A moment that is none: what is wrong with it, and how to write one. */
export class NoMoment extends Error {
  override name = 'NoMoment';
}

const viewAt = async (planner: Planner, at: string | undefined): Promise<View> => {
  const view = await planner.viewAt(at);
  if (isValueError(view)) throw new NoMoment(`${view.message} ${view.hint}`);
  return view as View;
};

const refuseFull = (folder: string): void => {
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0)
    throw Object.assign(new Error(`${folder} is not empty`), { code: 'EEXIST', path: folder });
};

/** Every decision as of a moment, a file each, in a folder that is empty or not there yet. Answers how many. */
export const exportAdrs = async (
  store: EventStore,
  vault: PeopleVault,
  folder: string,
  { at, names, onRecord }: AdrExport,
): Promise<number> => {
  const planner = await Planner.open({ store });
  const view = await viewAt(planner, at);
  const key = keyIn(vault);
  const name = nameIn(vault);
  const nameOf = (id: string) => (names ? (name(id) ?? key(id)) : key(id));
  const contents: AdrContent[] = [];
  for (const decision of view.all('decision')) {
    const body = await proseOf(planner, decision.id, view.place);
    const content = decisionAsAdr(decision, { body, nameOf });
    if (content) contents.push(content);
  }
  refuseFull(folder);
  const files = fileNames(contents);
  for (const [index, content] of contents.entries()) {
    const text = writeAdr(content, (other) => files.get(other));
    writeFileSync(join(folder, files.get(content.key)!), text, { flag: 'wx' });
    onRecord?.(index + 1);
  }
  return contents.length;
};
