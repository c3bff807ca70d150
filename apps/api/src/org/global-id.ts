import { kinds } from '@throughline/domain';
import type { Category } from '@throughline/read-model';

export const categories = Object.keys(kinds) as readonly Category[];

/** `goal:G-101`: the same for ever, whatever the moment. */
export const globalId = (category: string, key: string): string => `${category}:${key}`;

export const parseGlobalId = (text: string): { category: Category; key: string } | undefined => {
  const colon = text.indexOf(':');
  const category = categories.find((known) => known === text.slice(0, colon));
  return category && { category, key: text.slice(colon + 1) };
};

/** Inputs may name a thing by its global id or by its bare key. */
export const bareKey = (category: string, text: string): string =>
  text.startsWith(`${category}:`) ? text.slice(category.length + 1) : text;
