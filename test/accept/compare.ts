import type { Section } from './sections.ts';
import type { Ask } from './server.ts';

type Fields = Readonly<Record<string, unknown>>;

/** `golden/asof/*.json`: what was true at that instant, facts at exactly that instant included. */
export type GoldenAsOf = {
  readonly at: string;
  /** By section, what had been there before and is no longer. */
  readonly gone?: Readonly<Record<string, readonly string[]>>;
} & { readonly [Name in Section['name']]?: Readonly<Record<string, Fields>> };

export type GoldenDiff = {
  readonly section: string;
  readonly from: string;
  readonly to: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: Readonly<Record<string, readonly string[]>>;
};

/** One line for each thing that is not as it should be; and how much was compared. */
export type Comparison = { compared: number; readonly differences: string[] };

type Node = { readonly key: string; readonly status: string };
type Page<Item> = { nodes: Item[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };

const normal = (value: unknown): string => {
  if (value === undefined || value === null || value === '') return 'none';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : JSON.stringify([...value].sort());
  return JSON.stringify(value);
};

const nodesAt = async (ask: Ask, section: Section, at: string): Promise<Map<string, Node>> => {
  const nodes = new Map<string, Node>();
  let after: string | null = null;
  do {
    const query = `query ($at: Moment, $after: String) { org(at: $at) { page: ${section.name}(${section.filter}, first: 250, after: $after)
      { nodes { key status ${section.selection} } pageInfo { hasNextPage endCursor } } } }`;
    const { org }: { org: { page: Page<Node> } } = await ask(query, { at, after });
    for (const node of org.page.nodes) nodes.set(node.key, node);
    after = org.page.pageInfo.hasNextPage ? org.page.pageInfo.endCursor : null;
  } while (after !== null);
  return nodes;
};

const isGone = (section: Section, { status }: Node) => section.goneWhen.includes(status.toLowerCase());

/** Compares every entity and field of one golden date, both ways: what is missing and what is too much. */
export const compareAsOf = async (ask: Ask, section: Section, golden: GoldenAsOf): Promise<Comparison> => {
  const result: Comparison = { compared: 0, differences: [] };
  const expected = golden[section.name] ?? {};
  const nodes = await nodesAt(ask, section, golden.at);
  const differ = (text: string) => result.differences.push(`${golden.at} ${section.name} ${text}`);
  for (const [key, fields] of Object.entries(expected)) {
    const node = nodes.get(key);
    if (!node) {
      differ(`${key}: missing`);
      continue;
    }
    for (const [field, read] of Object.entries(section.fields)) {
      result.compared++;
      const [is, should] = [normal(read(node as never)), normal(fields[field])];
      if (is !== should) differ(`${key}.${field}: ${is}, should be ${should}`);
    }
  }
  for (const key of golden.gone?.[section.name] ?? []) {
    const node = nodes.get(key);
    result.compared++;
    if (node && !isGone(section, node)) differ(`${key}: still there, should be gone`);
  }
  const known = new Set([...Object.keys(expected), ...(golden.gone?.[section.name] ?? [])]);
  for (const node of nodes.values())
    if (!known.has(node.key) && !isGone(section, node)) differ(`${node.key}: there, should not be`);
  return result;
};

type Difference = {
  verb: 'ADDED' | 'REMOVED' | 'CHANGED';
  subject: { key: string };
  fields: { field: string; after: string | null }[];
};

const differencesBetween = async (
  ask: Ask,
  { category }: Section,
  from: string,
  to: string,
): Promise<Difference[]> => {
  const all: Difference[] = [];
  let after: string | null = null;
  do {
    const query = `query ($from: Moment!, $to: Moment!, $after: String) {
      diff(from: $from, to: $to, filter: { category: ${category} }) { differences(first: 500, after: $after) {
        nodes { verb subject { key } fields { field after } } pageInfo { hasNextPage endCursor } } } }`;
    const { diff }: { diff: { differences: Page<Difference> } } = await ask(query, { from, to, after });
    all.push(...diff.differences.nodes);
    after = diff.differences.pageInfo.hasNextPage ? diff.differences.pageInfo.endCursor : null;
  } while (after !== null);
  return all;
};

/** What our diff says, in the golden's words: a change of status to a gone one is a removal. */
const inGoldenWords = (section: Section, differences: readonly Difference[]) => {
  const said = {
    added: new Set<string>(),
    removed: new Set<string>(),
    changed: new Map<string, Set<string>>(),
  };
  for (const { verb, subject, fields } of differences) {
    if (verb === 'ADDED') said.added.add(subject.key);
    else if (verb === 'REMOVED') said.removed.add(subject.key);
    else
      for (const { field } of fields)
        if (field in section.fields)
          said.changed.set(subject.key, (said.changed.get(subject.key) ?? new Set()).add(field));
  }
  return said;
};

/** Compares one golden diff, both ways. */
export const compareDiff = async (ask: Ask, section: Section, golden: GoldenDiff): Promise<Comparison> => {
  const { from, to } = golden;
  const said = inGoldenWords(section, await differencesBetween(ask, section, from, to));
  const result: Comparison = { compared: 0, differences: [] };
  const same = (what: string, is: Iterable<string>, should: Iterable<string>) => {
    const [left, right] = [new Set(is), new Set(should)];
    result.compared += right.size;
    for (const key of right)
      if (!left.has(key)) result.differences.push(`${from}…${to} ${what} lacks ${key}`);
    for (const key of left)
      if (!right.has(key)) result.differences.push(`${from}…${to} ${what} has ${key} too much`);
  };
  same('added', said.added, golden.added);
  same('removed', said.removed, golden.removed);
  const pairs = (changed: Iterable<[string, Iterable<string>]>) =>
    [...changed].flatMap(([key, fields]) => [...fields].map((field) => `${key}.${field}`));
  same('changed', pairs(said.changed), pairs(Object.entries(golden.changed)));
  return result;
};
