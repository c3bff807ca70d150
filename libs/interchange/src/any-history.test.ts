import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aboutField } from './facts/field.ts';
import { factKinds } from './facts/facts.ts';
import type { FactKind } from './facts/fact.ts';
import { importing, on } from './testing/importing.ts';

const names = fc.constantFrom('a', 'A', 'b/1', 'c #2', 'zürich');
const text = fc.oneof(
  fc.constant(''),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constant('x'.repeat(6_000)),
);

/** Values of a field, by the words it is described with. */
const valuesFor = (what: string): fc.Arbitrary<unknown> => {
  if (what.startsWith('key')) return names;
  if (what.startsWith('list of keys')) return fc.array(names, { maxLength: 4 });
  if (what === 'date') return fc.constantFrom('2026-01-01', '2025-12-31', '0001-01-01');
  if (what === 'whole number') return fc.integer({ min: 1, max: 8 });
  if (what === 'time zone') return fc.constantFrom('UTC', 'Asia/Kathmandu');
  if (what === 'month and day') return fc.constant('04-01');
  if (what.includes(', ')) return fc.constantFrom(...what.split(', '));
  return text;
};

const absent = Symbol();

const isFilled = (kind: FactKind, fact: object) =>
  kind.schema.safeParse({ at: '2026-03-01T00:00:00Z', ...fact }).success;

const factOf = (kind: FactKind) =>
  fc
    .record(
      Object.fromEntries(
        Object.entries(kind.fields).map(([name, schema]) => {
          const values = valuesFor(aboutField(schema).what);
          return [name, fc.option(values, { nil: absent, freq: 4 })];
        }),
      ),
    )
    .map((fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== absent)))
    .filter((fields) => isFilled(kind, fields))
    .map((fields) => ({ name: kind.name, fields }));

const reason = fc.oneof(
  fc.record({ decision: names }),
  fc.record({ context: names }),
  fc.record({ note: text }),
);
const line = fc.record({
  fact: fc.oneof(...factKinds.map(factOf)),
  day: fc.integer({ min: 1, max: 28 }),
  envelope: fc.record(
    { by: names, changeSet: fc.constantFrom('x', 'y'), because: fc.array(reason, { maxLength: 2 }) },
    { requiredKeys: [] },
  ),
});

describe('any history whatsoever', () => {
  it('is recorded as it happened: nothing well written is refused, however odd', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 30 }), async (facts) => {
        const inOrder = facts.toSorted((a, b) => a.day - b.day);
        const lines = inOrder.map(({ fact, day, envelope }) =>
          on(day, fact.name, { ...fact.fields, ...envelope }),
        );
        const { report, planner, changeSets } = await importing(lines);
        expect(report.problems).toEqual([]);
        expect(report.changeSets.refused).toBe(0);
        const again = await importing(lines, { planner });
        expect(again.changeSets).toEqual([]);
        const preview = await importing(lines, { preview: true });
        expect(preview.changeSets.map(({ key }) => key)).toEqual(changeSets.map(({ key }) => key));
      }),
      { numRuns: 200 },
    );
  });
});
