import { deciders } from '@throughline/domain';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  checksum,
  foldedStreams,
  linesIn,
  problemOf,
  schemaOf,
  type StoredLine,
} from '../fixtures/events/read.ts';

const folder = `${import.meta.dirname}/../fixtures/events`;
const textOf = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');

const released = readdirSync(folder).filter((name) => name.endsWith('.ndjson'));
const sealed = new Map(
  textOf('CHECKSUMS')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(/ +/).reverse() as [name: string, sum: string]),
);
const linesOf = new Map(released.map((name) => [name, linesIn(textOf(name))]));
const allLines = [...linesOf.values()].flat();

describe('The events of a release', () => {
  it('are sealed, all of them', () => expect([...sealed.keys()].sort()).toEqual(released.sort()));

  it.each(released)('are never edited: %s', (name) => expect(checksum(textOf(name))).toBe(sealed.get(name)));

  it.each(released)('tell who, when, why and in which format: %s', (name) => {
    for (const { metadata } of linesOf.get(name)!)
      expect(metadata).toMatchObject({
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        recordedAt: expect.any(String),
        actor: { id: expect.any(String), via: expect.any(String) },
        changeSet: expect.any(String),
        commandId: expect.any(String),
        because: expect.any(Array),
        schema: expect.any(Number),
        $correlationId: expect.any(String),
        $causationId: expect.any(String),
      });
  });

  it('show every version of every type there is', () => {
    const shown = new Set(allLines.map((line) => `${line.type} ${schemaOf(line)}`));
    const known = deciders.flatMap((decider) =>
      Object.keys(decider.events).flatMap((type) =>
        Array.from({ length: decider.versions?.[type] ?? 1 }, (_, i) => `${type} ${i + 1}`),
      ),
    );
    expect(known.filter((format) => !shown.has(format))).toEqual([]);
  });

  it.each(released)('are read as they were meant: %s', (name) =>
    expect(
      linesOf
        .get(name)!
        .map((line) => [line.type, problemOf(line)])
        .filter(([, problem]) => problem),
    ).toEqual([]),
  );

  it.each(released)('come to what they came to then: %s', (name) => {
    const golden = JSON.parse(textOf(name.replace('.ndjson', '.golden.json'))) as object;
    const folded = foldedStreams(linesOf.get(name)!);
    expect(Object.keys(folded)).toEqual(Object.keys(golden));
    expect(folded).toMatchObject(golden);
  });
});

describe('A planted fault is noticed:', () => {
  const find = (type: string) => allLines.find((line) => line.type === type)!;
  const withData = (line: StoredLine, data: StoredLine['data']): StoredLine => ({ ...line, data });
  const reworded = find('GoalReworded');
  const { title, ...rest } = reworded.data as { title: string };

  it('a field with another name', () =>
    expect(problemOf(withData(reworded, { ...rest, name: title }))).toContain('title'));

  it('a field that was taken away', () =>
    expect(problemOf(withData(reworded, { ...rest, title, subtitle: 'Five' }))).toContain('nobody reads'));

  it('a field that used to be optional', () =>
    expect(problemOf(withData(reworded, rest))).toContain('title'));

  it('a type that is gone, or a version that is not there yet', () => {
    expect(problemOf({ ...reworded, type: 'GoalRenamed' })).toContain('unknown event type');
    expect(problemOf({ ...reworded, metadata: { ...reworded.metadata, schema: 2 } })).toContain('version 2');
  });

  it('an edited line', () => {
    const [name] = released;
    expect(checksum(textOf(name!).replace('Harbourline', 'Harborline'))).not.toBe(sealed.get(name!));
  });

  it('an event that is folded otherwise', () => {
    const name = '0.1.0.ndjson';
    const golden = JSON.parse(textOf('0.1.0.golden.json')) as object;
    const other = linesOf
      .get(name)!
      .map((line) =>
        line === reworded ? withData(line, { ...rest, title: 'Settle in six currencies' }) : line,
      );
    expect(foldedStreams(other)).not.toMatchObject(golden);
  });
});
