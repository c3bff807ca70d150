import { bareKey } from './global-id.ts';
import type { House } from './house.ts';

/** The id of a thing by what people call it: its global id, its key, or the key of somebody in the vault. */
export const idIn = ({ directory }: House, category: string, text: string): string => {
  const key = bareKey(category, text);
  return category === 'person' ? (directory.people.byKey(key)?.id ?? key) : key;
};
