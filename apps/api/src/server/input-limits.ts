import type { DocumentNode } from 'graphql';
import { Kind, visit } from '../graphql.ts';
import type { Config } from '../config.ts';
import { clientError } from './errors.ts';

type Sizes = { readonly longest: number; readonly deepest: number };

/** The longest list and the deepest nesting of what was sent. Without recursion: a small body nests tens of thousands. */
const sizesOf = (sent: object): Sizes => {
  let [longest, deepest] = [0, 0];
  let level: unknown[] = [sent];
  while (level.length > 0) {
    const below: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      if (Array.isArray(value)) longest = Math.max(longest, value.length);
      for (const inner of Object.values(value)) below.push(inner);
    }
    if (below.length > 0) deepest++;
    level = below;
  }
  return { longest, deepest };
};

/** Apollo keeps the documents it has read: each is looked through once. */
const known = new WeakMap<DocumentNode, number>();

const longestWritten = (document: DocumentNode): number => {
  let longest = known.get(document);
  if (longest === undefined) known.set(document, (longest = lookThrough(document)));
  return longest;
};

const lookThrough = (document: DocumentNode): number => {
  let longest = 0;
  visit(document, {
    [Kind.LIST]: { enter: ({ values }) => void (longest = Math.max(longest, values.length)) },
  });
  return longest;
};

/** Refuses lists that are too long, whether they stand in the query or in its variables, and variables nested too deep. */
export const checkInput = (
  document: DocumentNode,
  variables: object,
  { LIMIT_INPUT_ITEMS, LIMIT_INPUT_DEPTH }: Config,
): void => {
  const { longest, deepest } = sizesOf(variables);
  if (deepest > LIMIT_INPUT_DEPTH)
    throw clientError(
      'INPUT_TOO_DEEP',
      `The variables nest ${deepest} deep; the most is ${LIMIT_INPUT_DEPTH} (LIMIT_INPUT_DEPTH).`,
    );
  const items = Math.max(longest, longestWritten(document));
  if (items > LIMIT_INPUT_ITEMS)
    throw clientError(
      'INPUT_TOO_LONG',
      `A list of ${items} items was sent; the most is ${LIMIT_INPUT_ITEMS} (LIMIT_INPUT_ITEMS).`,
      'Send it in parts.',
    );
};
