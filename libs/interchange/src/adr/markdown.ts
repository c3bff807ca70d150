import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';

type Root = ReturnType<typeof fromMarkdown>;
export type Node = Root['children'][number];

/** A paragraph, a list, a fence …: what Markdown keeps together, and how it is written. */
export type Block = {
  readonly node: Node;
  /** From the beginning of its first line to its end. */
  readonly source: string;
  /** Offsets into the text it was cut from. */
  readonly start: number;
  readonly end: number;
  /** Its first line, from 1. */
  readonly line: number;
};

/** A heading and what follows it, up to the next heading of any level. */
export type Section = {
  /** 1 to 6; 0 is what stands before the first heading. */
  readonly level: number;
  /** Without markup. */
  readonly heading: string;
  /** As written, with its number signs; '' at level 0. */
  readonly source: string;
  readonly line: number;
  readonly blocks: readonly Block[];
};

/** The words of a node, without their markup and without comments. */
export const wordsOf = (node: Node | Root): string =>
  toString(node, { includeHtml: false }).replaceAll(/\s+/g, ' ').trim();

const blockOf = (text: string, node: Node, firstLine: number): Block => {
  const { start, end } = node.position!;
  const lineStart = text.lastIndexOf('\n', start.offset! - 1) + 1;
  const from = text.slice(lineStart, start.offset).trim() === '' ? lineStart : start.offset!;
  return {
    node,
    source: text.slice(from, end.offset),
    start: from,
    end: end.offset!,
    line: start.line + firstLine - 1,
  };
};

/** `firstLine`: the line of the file on which the text begins. */
export const blocksOf = (text: string, firstLine = 1): Block[] =>
  fromMarkdown(text).children.map((node) => blockOf(text, node, firstLine));

export const sectionsOf = (text: string, firstLine = 1): Section[] => {
  const sections: (Section & { readonly blocks: Block[] })[] = [
    { level: 0, heading: '', source: '', line: firstLine, blocks: [] },
  ];
  for (const block of blocksOf(text, firstLine)) {
    const { node, source, line } = block;
    if (node.type !== 'heading') sections.at(-1)!.blocks.push(block);
    else sections.push({ level: node.depth, heading: wordsOf(node), source, line, blocks: [] });
  }
  return sections;
};

/** Blocks as text again: what stood between neighbours stays as it was written. */
export const joined = (blocks: readonly Block[], text: string): string =>
  blocks
    .map(({ source, end }, index) => {
      const next = blocks[index + 1];
      const between = next ? text.slice(end, next.start) : '';
      return source + (next ? (between.trim() === '' && between !== '' ? between : '\n\n') : '');
    })
    .join('');

export type ListItem = {
  /** As written, without its marker; what a list item says in Markdown. */
  readonly source: string;
  /** Is it one paragraph and nothing more? Then its source is all of it. */
  readonly simple: boolean;
  /** The items of a list inside it, where each is one paragraph. */
  readonly nested: readonly string[];
  readonly line: number;
  /** With its marker. */
  readonly whole: string;
};

type Item = Extract<Node, { type: 'list' }>['children'][number];

const nestedIn = ({ children: [, list, ...more] }: Item): string[] =>
  list?.type === 'list' && more.length === 0 && list.children.every(({ children }) => children.length === 1)
    ? list.children.map((item) => wordsOf(item.children[0]!))
    : [];

/** The items of a list; none for any other block. */
export const itemsOf = ({ node, source, start, line }: Block): ListItem[] => {
  if (node.type !== 'list') return [];
  return node.children.map((item) => {
    const cut = (from: number, to: number) => source.slice(from - start, to - start);
    const [first] = item.children;
    const { start: begin, end } = item.position!;
    return {
      source: first ? unfolded(cut(first.position!.start.offset!, first.position!.end.offset!)) : '',
      simple: item.children.length === 1 && first!.type === 'paragraph',
      nested: nestedIn(item),
      line: begin.line - node.position!.start.line + line,
      whole: cut(begin.offset!, end.offset!),
    };
  });
};

/** A paragraph on one line. */
export const unfolded = (paragraph: string): string =>
  paragraph
    .split('\n')
    .map((line) => line.trim())
    .join(' ')
    .trim();
