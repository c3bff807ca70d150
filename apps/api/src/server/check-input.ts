import type { DocumentNode } from 'graphql';
import { Kind, visit } from '../graphql.ts';
import type { Config } from '../config.ts';
import { clientError } from './errors.ts';

type Sizes = { readonly longest: number; readonly deepest: number; readonly isText: boolean };

/** A null byte ends a text for some databases, and half of a surrogate pair is none: nobody types either. */
export const isText = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** The longest list and the deepest nesting of what was sent. Without recursion: a small body nests tens of thousands. */
const sizesOf = (sent: object): Sizes => {
  let [longest, deepest, areTexts] = [0, 0, true];
  let level: unknown[] = [sent];
  while (level.length > 0) {
    const below: unknown[] = [];
    for (const value of level) {
      if (typeof value === 'string') areTexts &&= isText(value);
      if (typeof value !== 'object' || value === null) continue;
      if (Array.isArray(value)) longest = Math.max(longest, value.length);
      for (const inner of Object.values(value)) below.push(inner);
    }
    if (below.length > 0) deepest++;
    level = below;
  }
  return { longest, deepest, isText: areTexts };
};

/** Apollo keeps the documents it has read: each is looked through once. */
const known = new WeakMap<DocumentNode, Sizes>();

const sizesWritten = (document: DocumentNode): Sizes => {
  let sizes = known.get(document);
  if (sizes === undefined) known.set(document, (sizes = lookThrough(document)));
  return sizes;
};

const lookThrough = (document: DocumentNode): Sizes => {
  let [longest, areTexts] = [0, true];
  visit(document, {
    [Kind.LIST]: { enter: ({ values }) => void (longest = Math.max(longest, values.length)) },
    [Kind.STRING]: ({ value }) => void (areTexts &&= isText(value)),
  });
  return { longest, deepest: 0, isText: areTexts };
};

/**
 * Refuses lists that are too long and texts that are none, whether they stand in the query or in its variables, and
 * variables nested too deep.
 */
export const checkInput = (
  document: DocumentNode,
  variables: object,
  { LIMIT_INPUT_ITEMS, LIMIT_INPUT_DEPTH }: Config,
): void => {
  const [sent, written] = [sizesOf(variables), sizesWritten(document)];
  if (sent.deepest > LIMIT_INPUT_DEPTH)
    throw clientError(
      'INPUT_TOO_DEEP',
      `The variables nest ${sent.deepest} deep; the most is ${LIMIT_INPUT_DEPTH} (LIMIT_INPUT_DEPTH).`,
    );
  const items = Math.max(sent.longest, written.longest);
  if (items > LIMIT_INPUT_ITEMS)
    throw clientError(
      'INPUT_TOO_LONG',
      `A list of ${items} items was sent; the most is ${LIMIT_INPUT_ITEMS} (LIMIT_INPUT_ITEMS).`,
      'Send it in parts.',
    );
  if (!sent.isText || !written.isText)
    throw clientError(
      'BAD_USER_INPUT',
      'A text holds a null byte or half of a character.',
      'Send texts as people type them.',
    );
};
