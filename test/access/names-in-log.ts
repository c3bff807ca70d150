import type { PeopleVault, PersonRecord } from '@throughline/directory';
import type { EventStore } from '@throughline/event-store';

/** What somebody is called. An id that a test gave in words stands in the log by right. */
const callings = ({ id, name, key, mail, aliases = [] }: PersonRecord): string[] =>
  [name, key, mail, ...aliases].filter(
    (text) => text !== undefined && text !== id && text.length > 2,
  ) as string[];

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Names, handles and addresses of the directory that occur in stored events, as words of their own, with the event: a log
 * may hold none, since nothing in it can be forgotten like a row of the directory.
 */
export const namesInLog = async (
  store: Pick<EventStore, 'readAll'>,
  people: Pick<PeopleVault, 'records'>,
): Promise<string[]> => {
  const words = new Set(people.records().flatMap(callings));
  if (words.size === 0) return [];
  const anyOf = [...words].map(escaped).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyOf})(?![\\p{L}\\p{N}])`, 'u');
  const found: string[] = [];
  for await (const { stream, type, data, metadata } of store.readAll()) {
    const name = pattern.exec(JSON.stringify([stream, data, metadata]))?.[0];
    if (name !== undefined) found.push(`${JSON.stringify(name)} in ${type} of ${stream}`);
  }
  return found;
};
