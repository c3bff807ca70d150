import type { DocumentNode } from 'graphql';
import { Kind, visit } from '../graphql.ts';
import type { Config } from '../config.ts';
import { clientError } from './errors.ts';

const longestIn = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? value.length : 0;
  return Math.max(own, ...Object.values(value).map(longestIn), 0);
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

/** Refuses lists that are too long, whether they stand in the query or in its variables. */
export const checkInputLists = (
  document: DocumentNode,
  variables: object,
  { LIMIT_INPUT_ITEMS }: Config,
): void => {
  const longest = Math.max(longestIn(variables), longestWritten(document));
  if (longest <= LIMIT_INPUT_ITEMS) return;
  throw clientError(
    'INPUT_TOO_LONG',
    `A list of ${longest} items was sent; the most is ${LIMIT_INPUT_ITEMS} (LIMIT_INPUT_ITEMS).`,
    'Send it in parts.',
  );
};
