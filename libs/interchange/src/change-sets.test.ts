import { describe, expect, it } from 'vitest';
import { readChangeSets, type FactChangeSet } from './change-sets.ts';
import { mergeChangeSets } from './merge.ts';
import { chunksOf, ndjson } from './testing/files.ts';
import { on } from './testing/importing.ts';

const person = (day: number, person: string, changeSet?: string) =>
  on(day, 'person.added', { person, ...(changeSet && { changeSet }) });

const reading = (lines: readonly (object | string)[], options = {}) =>
  readChangeSets(chunksOf(ndjson(lines)), options);

/** `cs: a b` for a change-set that is taken, `!cs: a b` for one that is refused. */
const told = async (changeSets: AsyncIterable<readonly FactChangeSet[]>) => {
  const all = (await Array.fromAsync(changeSets)).flat();
  return all.map(({ changeSet, facts, refused }) => {
    const people = facts.map(({ fields }) => fields['person']).join(' ');
    return `${refused ? '!' : ''}${changeSet ?? '-'}: ${people}`;
  });
};

describe('lines that are one change', () => {
  it('stand together and have the same change-set and time', async () => {
    const lines = [person(1, 'a', 'x'), person(1, 'b', 'x'), person(1, 'c', 'y'), person(2, 'd', 'y')];
    expect(await told(reading(lines))).toEqual(['x: a b', 'y: c', 'y: d']);
  });

  it('a fact without a change-set is one of its own', async () => {
    expect(await told(reading([person(1, 'a'), person(1, 'b')]))).toEqual(['-: a', '-: b']);
  });
});

describe('a bad line', () => {
  const unknown = (changeSet?: string) => on(1, 'person.hired', { ...(changeSet && { changeSet }) });

  it('spoils the change-set it belongs to, before and after it, and no other', async () => {
    const lines = [
      person(1, 'a', 'x'),
      person(1, 'b', 'y'),
      unknown('y'),
      person(1, 'c', 'y'),
      person(1, 'd', 'z'),
    ];
    expect(await told(reading(lines))).toEqual(['x: a', '!y: b c', 'z: d']);
  });

  it('that opens a change-set spoils it', async () => {
    expect(await told(reading([unknown('x'), person(1, 'a', 'x'), person(1, 'b', 'y')]))).toEqual([
      '!x: a',
      'y: b',
    ]);
  });

  it('with no legible time goes by its change-set', async () => {
    const lines = [{ fact: 'person.added', person: 'a', changeSet: 'x', at: 'noon' }, person(1, 'b', 'x')];
    expect(await told(reading(lines))).toEqual(['!x: b']);
  });

  it('of no change-set spoils nothing else', async () => {
    expect(await told(reading([person(1, 'a', 'x'), unknown(), person(1, 'b', 'x')]))).toEqual([
      'x: a',
      '!-: ',
      'x: b',
    ]);
  });

  it('that cannot be read at all may belong to either neighbour, so that both are left out', async () => {
    const lines = [person(1, 'a', 'x'), '}garbage{', person(1, 'b', 'y'), person(1, 'c', 'z')];
    expect(await told(reading(lines))).toEqual(['!x: a', '!y: b', 'z: c']);
    const [, y] = (await Array.fromAsync(reading(lines))).flat();
    expect(y?.remarks).toEqual([{ line: 3, remark: 'not recorded: line 2 may belong to the same change' }]);
  });

  it('that cannot be read at all does not spoil neighbours without a change-set', async () => {
    expect(await told(reading([person(1, 'a'), 'garbage', 'garbage', person(1, 'b')]))).toEqual([
      '-: a',
      '!-: ',
      '!-: ',
      '-: b',
    ]);
  });

  it('can be one that goes back in time', async () => {
    const lines = [person(2, 'a', 'x'), person(1, 'b', 'y'), person(1, 'c', 'y'), person(3, 'd', 'z')];
    expect(await told(reading(lines))).toEqual(['x: a', '!y: ', 'z: d']);
    const [, y] = (await Array.fromAsync(reading(lines))).flat();
    expect(y?.bad[0]).toMatchObject({ line: 2, hint: expect.stringContaining('Sort the file') });
  });

  it('whose time goes back goes by its change-set, whatever else is wrong with it', async () => {
    const late = { ...unknown('x'), at: '2026-01-01T00:00:00Z' };
    expect(await told(reading([person(1, 'a'), late, person(2, 'b', 'x')]))).toEqual(['-: a', '!x: b']);
    expect(await told(reading([person(2, 'b', 'x'), late, person(2, 'c', 'x')]))).toEqual(['!x: b c']);
  });

  it('can be one from the future, which does not make the ones after it late', async () => {
    const lines = [person(1, 'a'), person(28, 'b'), person(2, 'c')];
    const notAfter = '2026-03-10T00:00:00.000Z';
    expect(await told(reading(lines, { notAfter }))).toEqual(['-: a', '!-: ', '-: c']);
  });
});

describe('two files as one', () => {
  const merged = (plain: readonly object[], more: readonly object[]) =>
    told(mergeChangeSets(reading(plain), reading(more)));

  it('the second speaks after the first in each change-set', async () => {
    const plain = [person(1, 'a', 'x'), person(1, 'b', 'y'), person(3, 'c', 'z')];
    const more = [person(1, 'A', 'x'), person(2, 'N', 'n'), person(3, 'C', 'z')];
    expect(await merged(plain, more)).toEqual(['x: a A', 'y: b', 'n: N', 'z: c C']);
  });

  it('what only the second knows of an instant comes last', async () => {
    expect(await merged([person(1, 'a', 'x')], [person(1, 'N', 'n'), person(1, 'A', 'x')])).toEqual([
      'x: a A',
      'n: N',
    ]);
  });

  it('a change-set that was interrupted goes on before the second speaks', async () => {
    const plain = [person(1, 'a', 'x'), person(1, 'b', 'y'), person(1, 'c', 'x')];
    expect(await merged(plain, [person(1, 'A', 'x')])).toEqual(['x: a', 'y: b', 'x: c A']);
  });

  it('facts without a change-set are not joined', async () => {
    expect(await merged([person(1, 'a')], [person(1, 'b')])).toEqual(['-: a', '-: b']);
  });

  it('either may be empty, or longer than the other', async () => {
    expect(await merged([], [person(1, 'b')])).toEqual(['-: b']);
    expect(await merged([person(1, 'a')], [])).toEqual(['-: a']);
    expect(await merged([person(5, 'a')], [person(1, 'b'), person(9, 'c')])).toEqual([
      '-: b',
      '-: a',
      '-: c',
    ]);
  });

  it('a bad line in either spoils the whole change-set', async () => {
    const bad = { ...on(1, 'person.hired'), changeSet: 'x' };
    expect(await merged([person(1, 'a', 'x')], [bad])).toEqual(['!x: a']);
  });
});
