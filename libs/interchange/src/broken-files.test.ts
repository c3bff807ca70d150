import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importing, on } from './testing/importing.ts';
import { ndjson } from './testing/files.ts';

const valid = Buffer.from(
  ndjson([
    on(1, 'organisation.setup', { name: 'Acme', timeZone: 'Europe/Zurich', fiscalYearStartsOn: '04-01' }),
    on(1, 'person.added', { person: 'anna', name: 'Anna', by: 'anna', changeSet: 'a' }),
    on(1, 'team.formed', { team: 'payments', name: 'Zahlungen Zürich', by: 'anna', changeSet: 'a' }),
    on(1, 'member.joined', { team: 'payments', person: 'anna', role: 'lead', changeSet: 'a' }),
    on(2, 'horizon.opened', { horizon: 'H', name: 'H', startsOn: '2026-01-01', endsOn: '2026-06-30' }),
    on(2, 'goal.proposed', { goal: 'G-1', title: 'Pay', horizon: 'H', team: 'payments', contacts: ['anna'] }),
    on(3, 'goal.changed', {
      goal: 'G-1',
      target: '2026-05-01',
      because: [{ decision: 'D-1' }],
      changeSet: 'b',
    }),
    on(3, 'decision.made', { decision: 'D-1', choice: 'yes', deciders: ['anna'], changeSet: 'b' }),
    on(4, 'goal.ranked', { goal: 'G-1', rank: 1 }),
    on(4, 'work.added', { work: 'T-1', title: 'Write', goal: 'G-1' }),
    on(5, 'context.shared', { context: 'C-1', kind: 'budget', statement: 'None', explains: ['G-1'] }),
  ]),
);
const lines = valid.toString().split('\n').length;

const flip = fc.tuple(fc.nat(valid.length - 1), fc.integer({ min: 1, max: 255 })).map(([at, by]) => {
  const damaged = Buffer.from(valid);
  damaged[at] = valid[at]! ^ by;
  return damaged;
});
const place = fc.nat(valid.length);
const cut = fc
  .tuple(place, place)
  .map(([a, b]) => Buffer.concat([valid.subarray(0, Math.min(a, b)), valid.subarray(Math.max(a, b))]));
const insertion = fc
  .tuple(place, fc.uint8Array({ maxLength: 20 }))
  .map(([at, bytes]) => Buffer.concat([valid.subarray(0, at), bytes, valid.subarray(at)]));
const value = fc.tuple(fc.nat(lines - 2), fc.nat(8), fc.jsonValue()).map(([line, field, replacement]) => {
  const all = valid
    .toString()
    .trimEnd()
    .split('\n')
    .map((text) => JSON.parse(text) as Record<string, unknown>);
  const fact = all[line]!;
  const name = Object.keys(fact)[field % Object.keys(fact).length]!;
  return Buffer.from(ndjson(all.with(line, { ...fact, [name]: replacement })));
});
const nonsense = fc
  .tuple(fc.nat(lines - 2), fc.oneof(fc.json(), fc.string({ unit: 'binary' })))
  .map(([line, text]) => Buffer.from(valid.toString().trimEnd().split('\n').with(line, text).join('\n')));

describe('a history file that was damaged', () => {
  it('is never an accident: every problem has a line, says what is wrong and what to do', async () => {
    let damagedFiles = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(flip, cut, insertion, value, nonsense), async (file) => {
        const { report } = await importing(new Uint8Array(file));
        if (report.problems.length > 0) damagedFiles += 1;
        for (const { line, problem, hint } of report.problems) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(file.toString('latin1').split('\n').length);
          expect(problem).not.toBe('');
          expect(hint).not.toBe('');
        }
        const { toRecord, refused, nothingToRecord } = report.changeSets;
        expect(refused > 0).toBe(report.problems.length > 0);
        expect(toRecord + refused + nothingToRecord).toBeLessThanOrEqual(lines + 20);
      }),
      { numRuns: 2_000 },
    );
    expect(damagedFiles).toBeGreaterThan(1_000);
  });
});
