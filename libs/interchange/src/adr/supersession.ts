import { fromMarkdown } from 'mdast-util-from-markdown';
import type { AdrTarget, Supersession } from './adr.ts';
import { roleOf } from './headings.ts';
import { itemsOf, wordsOf, type Block, type Node, type Section } from './markdown.ts';
import type { Piece } from './metadata.ts';

type Any = Node | { readonly type: string; readonly children?: readonly Any[] };

/** The links of a line, and what it says besides them. */
const linksIn = (line: Any): { readonly links: readonly AdrTarget[]; readonly around: string } => {
  if (line.type === 'link')
    return { links: [{ words: wordsOf(line as Node), url: (line as { url: string }).url }], around: ' ' };
  if (!('children' in line) || !line.children) return { links: [], around: wordsOf(line as Node) };
  const parts = line.children.map((child) => linksIn(child as Any));
  return { links: parts.flatMap(({ links }) => links), around: parts.map(({ around }) => around).join(' ') };
};

const partlyWords = /\b(partly|partially|in part|some aspects|parts? of)\b/i;
const status = '(?:accepted|proposed|rejected|withdrawn|deprecated)';
const passive = new RegExp(
  `^\\W*(?:${status}\\W+)?(?:partly |partially )?(?:supers[ec]ded|replaced)\\b(.*?)\\bby\\b:?\\s*`,
  'iu',
);
const active =
  /^\W*(?:note:? )?(?:this (?:adr|record|decision) )?(?:partly |partially )?supers[ec]des\b:?\s*/iu;
/** The verb, and nothing else. */
const verbAlone = new RegExp(`^(?:${status})?(?:partly|partially)?(?:supers[ec]ded|replaced)by$`, 'iu');

/** "A, B and C", where there are no links to go by. */
const namesIn = (words: string): AdrTarget[] =>
  words
    .split(/,|;|&|\band\b/u)
    .map((name) => name.replace(/^[\s.]+|[\s.]+$/g, ''))
    .filter((name) => name !== '')
    .map((name) => ({ words: name }));

/** What is longer is prose. */
const longestLine = 2_000;

type Said = Supersession & {
  /** It says nothing besides: whoever takes it into a field loses nothing. */
  readonly alone: boolean;
};

/** Reads a line such as "Superseded by [ADR-5](0005-x.md)"; undefined for any other. */
export const supersessionIn = (source: string, line: number): Said | undefined => {
  if (source.length > longestLine || !/supers|replaced/i.test(source)) return undefined;
  const root = fromMarkdown(source);
  const words = wordsOf(root);
  const says = passive.test(words) ? 'superseded-by' : active.test(words) ? 'supersedes' : undefined;
  if (!says) return undefined;
  const { links, around } = linksIn(root as Any);
  const pattern = says === 'supersedes' ? active : passive;
  const targets = links.length > 0 ? links : namesIn(words.replace(pattern, ''));
  const verb = links.length > 0 ? around.replaceAll(/\band\b/g, '') : (pattern.exec(words)?.[0] ?? '');
  const alone = targets.length > 0 && verbAlone.test(verb.replaceAll(/[^\p{L}\p{N}]/gu, ''));
  return { says, partly: partlyWords.test(words), targets, line, alone };
};

/** "ADR-0005", "5. Use X", "0005-use-x": the number by which one is meant. */
export const numberOf = ({ words }: AdrTarget): number | undefined => {
  const [, digits] = /^(?:adr|pdr|decision)?[\s#-]*0*(\d{1,5})(?:\b|_)/iu.exec(words.trim()) ?? [];
  return digits === undefined ? undefined : Number(digits);
};

const linesIn = (source: string, line: number) =>
  source.split('\n').map((text, index) => ({ text: text.trim(), line: line + index }));

type Found = Supersession | undefined;

const inPiece = ({ role, source, line, take }: Piece): Found[] => {
  const verb = role === 'supersededBy' ? 'superseded by ' : role === 'supersedes' ? 'supersedes ' : '';
  if (role !== 'status' && verb === '') return [];
  const lines = linesIn(source, line).map(({ text, line }) => supersessionIn(verb + text, line));
  if (lines.length === 1 && lines[0]?.alone && lines[0].says === 'superseded-by') take();
  return lines;
};

/** Lines and items that may say it without a key. */
const inBlock = (block: Block): Found[] => {
  const items = itemsOf(block);
  if (items.length > 0) return items.map(({ source, line }) => supersessionIn(source, line));
  if (block.node.type !== 'paragraph') return [];
  return linesIn(block.source, block.line).map(({ text, line }) => supersessionIn(text, line));
};

/**
 * What a record says of others it replaces, or is replaced by: in its metadata, at its top, and in its list of links.
 * Prose is not searched: it speaks of replacing in many ways.
 */
export const supersessionsOf = (
  pieces: readonly Piece[],
  sections: readonly Section[],
  titleAt: number,
): Supersession[] => {
  const places = sections.filter(
    ({ heading }, index) => index <= titleAt || ['links', 'more'].includes(roleOf(heading) ?? ''),
  );
  const found = [...pieces.flatMap(inPiece), ...places.flatMap(({ blocks }) => blocks.flatMap(inBlock))];
  const seen = new Set<string>();
  return found.flatMap((one) => {
    if (!one || one.targets.length === 0) return [];
    const { says, partly, targets, line } = one;
    const name = JSON.stringify([says, targets]);
    if (seen.has(name)) return [];
    seen.add(name);
    return [{ says, partly, targets, line }];
  });
};
