import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLog, readLog, writeLog, type LoggedEvent } from './log-file.ts';
import { checkPeople, readPeople, writePeople } from './people-file.ts';
import { chunksOf } from './testing/files.ts';

const event = (n: number, fields: Partial<LoggedEvent> = {}): LoggedEvent => ({
  stream: 'goal-G-1',
  revision: BigInt(n),
  id: `1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4be${n}`,
  type: 'GoalReworded',
  data: { title: `Zürich ${n}` },
  metadata: { at: '2026-03-03T10:00:00.000Z', because: [{ note: 'Acme' }], hash: `h${n}` },
  ...fields,
});

async function* stream<Item>(items: readonly Item[]) {
  yield* items;
}
const written = async (events: readonly LoggedEvent[], header = {}) =>
  (await Array.fromAsync(writeLog(stream(events), header))).join('');
const readBack = (file: string | Uint8Array, size = 1_000) => Array.fromAsync(readLog(chunksOf(file, size)));

describe('the log as a file', () => {
  it('says what it is, holds the events in order, and ends with their number and a digest', async () => {
    const file = await written([event(0), event(1)], { exportedAt: '2026-11-21T10:00:00.000Z' });
    const lines = file.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { exportedAt: '2026-11-21T10:00:00.000Z', format: 'throughline-log', version: 1 },
      { ...event(0), revision: 0 },
      { ...event(1), revision: 1 },
      { end: 'throughline-log', count: 2, digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) },
    ]);
  });

  it('reads back what was written, whatever it was', async () => {
    const json = fc.dictionary(fc.string(), fc.jsonValue() as fc.Arbitrary<LoggedEvent['data'][string]>);
    const anything = fc.record({
      stream: fc.string({ minLength: 1, unit: 'binary' }),
      revision: fc.bigInt(0n, 9_007_199_254_740_991n),
      id: fc.string({ minLength: 1 }),
      type: fc.string({ minLength: 1 }),
      data: json,
      metadata: json,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(anything, { maxLength: 5 }),
        fc.integer({ min: 1, max: 64 }),
        async (events, size) => {
          // JSON has no negative zero.
          const plain = (value: LoggedEvent) => ({
            ...JSON.parse(JSON.stringify({ ...value, revision: 0 })),
            revision: value.revision,
          });
          expect(await readBack(await written(events), size)).toEqual(events.map(plain));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('answers the header when it was read to its end', async () => {
    const log = readLog(chunksOf(await written([event(0)], { release: '1.2.0' })));
    expect(await log.next()).toMatchObject({ done: false });
    expect(await log.next()).toMatchObject({ done: true, value: { release: '1.2.0' } });
    expect(await checkLog(chunksOf(await written([event(0)])))).toMatchObject({ count: 1 });
  });

  it('may hold nothing', async () => {
    expect(await readBack(await written([]))).toEqual([]);
  });

  it('may hold an event larger than a line of a history file', async () => {
    const large = event(0, { data: { body: '\\"'.repeat(900_000) } });
    expect(await readBack(await written([large]), 65_536)).toEqual([large]);
  });

  it('notices when it was cut off, wherever', async () => {
    const file = Buffer.from(await written([event(0), event(1)]));
    for (let length = 0; length < file.length - 1; length++) {
      const outcome = await checkLog(chunksOf(file.subarray(0, length), 100));
      expect(outcome, `cut at ${length}`).toHaveProperty('problem');
    }
  });

  it('notices every single damage, and says in which line', async () => {
    const file = Buffer.from(await written([event(0), event(1), event(2)]));
    const lines = file.toString().split('\n').length;
    const isBlank = (byte: number) => [0x20, 0x09, 0x0d, 0x0a].includes(byte);
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 2), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const damaged = Buffer.from(file);
        damaged[at] = file[at]! ^ by;
        const outcome = await checkLog(chunksOf(damaged, 100));
        if (isBlank(damaged[at]) && at > file.lastIndexOf('\n', file.length - 2)) return;
        expect(outcome).toMatchObject({ problem: expect.any(String), hint: expect.any(String) });
        expect((outcome as { line: number }).line).toBeGreaterThan(0);
        expect((outcome as { line: number }).line).toBeLessThanOrEqual(lines);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['a line was taken out', (lines: string[]) => lines.toSpliced(1, 1), 'counts 2 records, there are 1'],
    ['two were exchanged', ([a, b, c, d]: string[]) => [a!, c!, b!, d!], 'the digest does not match'],
    [
      'another file was put behind it',
      (lines: string[]) => [...lines, ...lines],
      'something follows the end',
    ],
    ['it is something else', (lines: string[]) => lines.slice(1), 'it is no throughline-log'],
    ['it is of a later release', () => ['{"format":"throughline-log","version":2}'], 'this release reads 1'],
    [
      'a record is no event',
      ([a]: string[]) => [a!, '{"stream":"goal-G-1"}'],
      'no record of throughline-log: revision',
    ],
    ['a line is no JSON', ([a]: string[]) => [a!, 'oops'], 'no JSON object: "oops"'],
  ])('is refused when %s', async (_, change, problem) => {
    const lines = (await written([event(0), event(1)])).trimEnd().split('\n');
    const damaged = change(lines).join('\n');
    expect(await checkLog(chunksOf(damaged))).toMatchObject({ problem: expect.stringContaining(problem) });
    await expect(readBack(damaged)).rejects.toThrow(problem);
  });
});

describe('the people as a file', () => {
  const people = [
    { id: 'p_a', key: 'anna', name: 'Anna Jensen', mail: 'anna@acme.example', aliases: ['ajensen'] },
    { id: 'p_b', key: 'ben' },
    { id: 'p_c', formerMember: 7 },
  ];
  const file = async (records: Parameters<typeof writePeople>[0]) =>
    (await Array.fromAsync(writePeople(records))).join('');

  it('reads back what was written', async () => {
    expect(await Array.fromAsync(readPeople(chunksOf(await file(people))))).toEqual(people);
  });

  it('is not taken for a log, nor with a name for somebody who was erased', async () => {
    expect(await checkLog(chunksOf(await file(people)))).toMatchObject({ line: 1 });
    const both = [{ id: 'p_c', formerMember: 7, name: 'Cem' }];
    expect(await checkPeople(chunksOf(await file(both)))).toMatchObject({ line: 2 });
  });
});
