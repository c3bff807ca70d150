import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { context } from './decisions/context.ts';
import { decision } from './decisions/decision.ts';
import { reason } from './history/reason.ts';
import { civilDate, Id, instant, optionalProse, ref, referencesIn } from './schema.ts';

describe('References', () => {
  it('are found however deep they are wrapped', () =>
    expect(
      referencesIn(
        z.object({
          goals: z.array(ref('goal')).max(3).default([]),
          at: z
            .object({ team: ref('team').nullish() })
            .prefault({})
            .readonly(),
          plain: Id,
        }),
      ),
    ).toEqual([
      { path: ['goals', '*'], category: 'goal' },
      { path: ['at', 'team'], category: 'team' },
    ]));

  it('are found in what context explains and who may read it', () =>
    expect(referencesIn(context.commands.ShareContext)).toEqual([
      { path: ['explains', 'goals', '*'], category: 'goal' },
      { path: ['explains', 'teams', '*'], category: 'team' },
      { path: ['explains', 'horizons', '*'], category: 'horizon' },
      { path: ['explains', 'decisions', '*'], category: 'decision' },
      { path: ['audience', 'teams', '*'], category: 'team' },
      { path: ['audience', 'people', '*'], category: 'person' },
    ]));

  it('are found in reasons', () =>
    expect(referencesIn(reason.commands.GiveReason)).toEqual([
      { path: ['because', '*', 'decision'], category: 'decision' },
      { path: ['because', '*', 'context'], category: 'context' },
    ]));

  it('are found in lists of people', () =>
    expect(referencesIn(decision.commands.MakeDecision)).toContainEqual({
      path: ['deciders', '*'],
      category: 'person',
    }));
});

describe('A key', () => {
  it.each(['G-101', '2024h2/Async#1', 'Größe über alles', '目標', 'a b'])('may be %s', (key) =>
    expect(Id.parse(key)).toBe(key),
  );
  it.each(['', ' G-101', 'G-101 ', 'a\nb', 'a\u0000b', 'x'.repeat(181)])('may not be %j', (key) =>
    expect(Id.safeParse(key).success).toBe(false),
  );
});

describe('A field', () => {
  it('takes blank prose for none, and keeps what is left out apart from it', () => {
    const { success, data } = z.object({ why: optionalProse() }).safeParse({ why: ' \n' });
    expect([success, data]).toEqual([true, { why: null }]);
    expect(z.object({ why: optionalProse() }).parse({})).toEqual({});
  });

  it('takes days that exist', () => {
    expect(civilDate.safeParse('2028-02-29').success).toBe(true);
    expect(civilDate.safeParse('2026-02-29').success).toBe(false);
  });

  it('takes instants in UTC to the millisecond', () => {
    expect(instant.safeParse('2026-07-06T09:00:00.000Z').success).toBe(true);
    expect(instant.safeParse('2026-07-06T09:00:00Z').success).toBe(false);
    expect(instant.safeParse('2026-07-06T09:00:00.000+02:00').success).toBe(false);
  });
});
