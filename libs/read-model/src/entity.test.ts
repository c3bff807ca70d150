import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headRevision, newEntity, placeOfVersion, pushVersion, stateAt, versionIndexAt } from './entity.ts';

const goalThatChangedAt = (places: readonly number[]) => {
  const goal = newEntity('goal', 'G-101', 0);
  for (const place of places) pushVersion(goal, place, `as of ${place}`);
  return goal;
};

const anyPlaces = fc
  .uniqueArray(fc.integer({ min: 1, max: 200 }), { maxLength: 30 })
  .map((places) => places.toSorted((a, b) => a - b));

describe('a goal through its versions', () => {
  it('was not there before its first event', () => {
    expect(stateAt(goalThatChangedAt([5, 8]), 4)).toBeUndefined();
    expect(stateAt(goalThatChangedAt([]), 4)).toBeUndefined();
  });

  it('is what its newest event made of it, now and at every later place', () => {
    const goal = goalThatChangedAt([5, 8]);
    expect([8, 9, 1_000].map((place) => stateAt(goal, place))).toEqual(Array(3).fill('as of 8'));
  });

  it('is at any place what the last event until then made of it', () => {
    fc.assert(
      fc.property(anyPlaces, fc.integer({ min: 0, max: 210 }), (places, asked) => {
        const last = places.findLast((place) => place <= asked);
        const state = stateAt(goalThatChangedAt(places), asked);
        expect(state).toBe(last === undefined ? undefined : `as of ${last}`);
      }),
    );
  });

  it('numbers its versions as the stream numbers its events', () => {
    fc.assert(
      fc.property(anyPlaces, (places) => {
        const goal = goalThatChangedAt(places);
        places.forEach((place, revision) => {
          expect(versionIndexAt(goal, place)).toBe(revision);
          expect(placeOfVersion(goal, revision)).toBe(place);
        });
        expect(headRevision(goal)).toBe(places.length === 0 ? undefined : BigInt(places.length - 1));
      }),
    );
  });
});
