import { describe, expect, it } from 'vitest';
import { inOrder } from './role-words.ts';
import { bandInWords, bandOf } from './span.ts';
import { pruned, treeOf, type Branch } from './team-tree.ts';

describe('the span of a manager', () => {
  it.each([
    [0, 'none'],
    [1, 'few'],
    [4, 'few'],
    [5, 'usual'],
    [8, 'usual'],
    [9, 'stretched'],
    [10, 'stretched'],
    [11, 'many'],
  ] as const)('of %i is %s', (reports, band) => expect(bandOf(reports)).toBe(band));

  it('is said in words, not in colour alone', () => expect(bandInWords('stretched')).toBe('stretched'));
});

type Team = { readonly id: string; readonly parent: { readonly id: string } | null };
const team = (id: string, parent?: string): Team => ({ id, parent: parent ? { id: parent } : null });
const drawn = (tree: readonly Branch<Team>[]): string =>
  tree.map(({ team: { id }, below }) => (below.length ? `${id}(${drawn(below)})` : id)).join(' ');

describe('the tree of teams', () => {
  it('puts teams below what they are part of', () =>
    expect(drawn(treeOf([team('b', 'a'), team('a'), team('c', 'b'), team('d')]))).toBe('a(b(c)) d'));

  it('puts a team at the top whose parent is over', () =>
    expect(drawn(treeOf([team('b', 'gone'), team('a')]))).toBe('b a'));

  it('ends where teams are part of each other', () =>
    expect(drawn(treeOf([team('a', 'b'), team('b', 'a')]))).toBe('a(b)'));

  it('keeps what was searched for and what it is part of', () => {
    const tree = treeOf([team('a'), team('b', 'a'), team('c', 'a'), team('d')]);
    expect(drawn(pruned(tree, ({ id }) => id === 'c'))).toBe('a(c)');
  });
});

it('those who lead come first, then everybody by name', () => {
  const member = (name: string, role = 'member') => ({ role, person: { name } });
  const ordered = inOrder([member('Zoe'), member('Bo'), member('Mei', 'lead')]);
  expect(ordered.map(({ person }) => person.name)).toEqual(['Mei', 'Bo', 'Zoe']);
});
