import type { Fields } from './front-matter.ts';
import { roleOf, type Role } from './headings.ts';
import { isDayAlone } from './day.ts';
import type { Leftover } from './leftover.ts';
import { blocksOf, itemsOf, unfolded, wordsOf, type Block, type Section } from './markdown.ts';

/** A value of the record's metadata, wherever it stands. */
export type Piece = {
  readonly role: Role;
  /** In Markdown. */
  readonly source: string;
  /** Without markup. */
  readonly words: string;
  readonly line: number;
  /** It has a field: leave it out of the body. */
  take(): void;
};

const plainWords = (source: string) =>
  wordsOf({ type: 'root', children: blocksOf(source).map(({ node }) => node) });

/** `**Status:** Accepted`: a key, and its value in Markdown. */
const keyed = (source: string): { readonly role: Role; readonly value: string } | undefined => {
  const [, key, value] = /^[*_]*([A-Za-z][A-Za-z _-]{2,24}?)[*_]*\s*:[*_]*\s*([\s\S]*)$/.exec(source) ?? [];
  const role = key === undefined ? undefined : roleOf(key);
  return role && role !== 'options' && role !== 'outcome' ? { role, value: value!.trim() } : undefined;
};

const inFront = (fields: Fields): Piece[] =>
  fields.keys().flatMap((key) => {
    const role = roleOf(key);
    const values = role && fields.values(key);
    if (!role || !values) return [];
    let left = values.length;
    const take = () => {
      left -= 1;
      if (left <= 0) fields.take(key);
    };
    return values.map((source) => ({
      role,
      source,
      words: plainWords(source),
      line: fields.lineOf(key),
      take,
    }));
  });

type Part = {
  readonly source: string;
  readonly whole: string;
  readonly line: number;
  /** Does the source say all that it says? Otherwise it is read, and stays. */
  readonly isWhole: boolean;
};

/** Lines and items that are taken one by one; the others stay. */
const partsOf = (block: Block, parts: readonly Part[], leftover: Leftover): Piece[] => {
  const taken = new Set<number>();
  return parts.flatMap(({ source, line, isWhole }, index) => {
    const found = keyed(source);
    if (!found) return [];
    const take = () => {
      if (!isWhole) return;
      taken.add(index);
      const rest = parts.filter((_, other) => !taken.has(other)).map(({ whole }) => whole);
      leftover.keep(block, rest.join('\n'));
    };
    return [{ role: found.role, source: found.value, words: plainWords(found.value), line, take }];
  });
};

const inLines = (block: Block, leftover: Leftover): Piece[] => {
  if (block.node.type === 'list') {
    const items = itemsOf(block);
    const parts = items.map((item) => ({
      ...item,
      // `* Deciders:` and a list of them below it.
      source:
        item.simple || item.nested.length === 0 ? item.source : `${item.source} ${item.nested.join(', ')}`,
      isWhole: item.simple || item.nested.length > 0,
    }));
    return partsOf(block, parts, leftover);
  }
  if (block.node.type !== 'paragraph') return [];
  const lines = block.source.split('\n').map((whole, index) => ({
    source: whole.trim().replace(/\\$/, ''),
    whole,
    line: block.line + index,
    isWhole: true,
  }));
  return partsOf(block, lines, leftover);
};

/** A section that holds nothing but a value, as `## Status`: paragraph by paragraph, item by item. */
const inSection = (section: Section, role: Role, leftover: Leftover): Piece[] =>
  section.blocks.flatMap((block): Piece[] => {
    if (block.node.type === 'paragraph')
      return [
        {
          role,
          source: block.source,
          words: wordsOf(block.node),
          line: block.line,
          take: () => leftover.take(block),
        },
      ];
    const items = itemsOf(block);
    let left = items.length;
    const take = () => {
      left -= 1;
      if (left <= 0) leftover.take(block);
    };
    return items.map(({ source, line }) => ({ role, source, words: plainWords(source), line, take }));
  });

const ofSections: readonly Role[] = ['status', 'date', 'deciders', 'consulted', 'informed'];

/** A date alone under the title, without a key. */
const bareDate = (block: Block, leftover: Leftover): Piece[] => {
  const words = wordsOf(block.node);
  if (block.node.type !== 'paragraph' || !isDayAlone(words)) return [];
  return [
    {
      role: 'date',
      source: unfolded(block.source),
      words,
      line: block.line,
      take: () => leftover.take(block),
    },
  ];
};

/** All metadata of a record, the most formal first. `top`: the sections before the first one with a heading of its own. */
export const metadataOf = (
  fields: Fields | undefined,
  top: readonly Section[],
  others: readonly Section[],
  leftover: Leftover,
): Piece[] => [
  ...(fields ? inFront(fields) : []),
  ...top.flatMap(({ blocks }) => blocks.flatMap((block) => inLines(block, leftover))),
  ...others.flatMap((section) => {
    const role = roleOf(section.heading);
    return role && ofSections.includes(role) ? inSection(section, role, leftover) : [];
  }),
  ...top.flatMap(({ blocks }) => blocks.flatMap((block) => bareDate(block, leftover))),
];
