import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fold, type Decider, type MessagesOf } from './decider.ts';
import { readEvent } from './upcast.ts';

/** Berths of Harbourline's port, whose first event was written in three ways over the years. */
const events = {
  BerthAssigned: z.object({ berth: z.number(), ship: z.object({ name: z.string() }), pilot: z.boolean() }),
  BerthFreed: z.object({}),
};
type BerthEvent = MessagesOf<typeof events>;
type Berth = { readonly berth: number; readonly ship: string | null; readonly pilot: boolean };

const upcasts = {
  BerthAssigned: {
    1: (data: object) => ({ ...data, ship: { name: (data as { ship: string }).ship } }),
    2: (data: object) => ({ ...data, pilot: false }),
  },
};
const berth: Decider<Berth, BerthEvent, never, never, 'BerthAssigned'> = {
  category: 'berth',
  idField: 'berthId',
  creates: [],
  events,
  versions: { BerthAssigned: 3 },
  upcasts,
  asksWhy: [],
  commands: {},
  evolve: {
    BerthAssigned: (_, { berth, ship, pilot }) => ({ berth, ship: ship.name, pilot }),
    BerthFreed: (state) => ({ ...state, ship: null }),
  },
  decide: {},
  fields: {},
  title: ({ berth }) => `Berth ${berth}`,
  isGone: () => false,
  searchText: () => '',
};

const newest = { berth: 4, ship: { name: 'Meridian' }, pilot: false };

describe('An event of an older release', () => {
  it.each([
    [1, { berth: 4, ship: 'Meridian' }],
    [2, { berth: 4, ship: { name: 'Meridian' } }],
    [3, newest],
  ])('of version %i is read as of today', (schema, data) => {
    const read = readEvent(berth, { type: 'BerthAssigned', data, schema });
    expect(read).toEqual({ type: 'BerthAssigned', data: newest });
    expect(fold(berth, undefined, read as BerthEvent, '4')).toEqual({
      berth: 4,
      ship: 'Meridian',
      pilot: false,
    });
  });

  it('stays as it was written', () => {
    const data = Object.freeze({ berth: 4, ship: 'Meridian' });
    readEvent(berth, { type: 'BerthAssigned', data, schema: 1 });
    expect(data).toEqual({ berth: 4, ship: 'Meridian' });
  });

  it('never raised a version when nothing is said about it', () =>
    expect(readEvent(berth, { type: 'BerthFreed', data: {}, schema: 1 })).toEqual({
      type: 'BerthFreed',
      data: {},
    }));

  it('is an accident when its upcast is missing', () => {
    const { 2: second } = upcasts.BerthAssigned;
    const forgetful = { ...berth, upcasts: { BerthAssigned: { 2: second } } };
    expect(() => readEvent(forgetful, { type: 'BerthAssigned', data: newest, schema: 1 })).toThrow(
      'no upcast of BerthAssigned from version 1',
    );
  });
});

describe('An event of a newer release', () => {
  it('is told apart by its version', () =>
    expect(readEvent(berth, { type: 'BerthAssigned', data: {}, schema: 4 })).toEqual({
      unreadable: 'newer-version',
      problem: 'BerthAssigned is of version 4, this release knows 3',
    }));

  it.each(['BerthSold', 'constructor', 'toString', '__proto__'])('is told apart by its name: %s', (type) =>
    expect(readEvent(berth, { type, data: {}, schema: 1 })).toEqual({
      unreadable: 'unknown-event-type',
      problem: `unknown event type ${type} in berth`,
    }),
  );

  it('folds to nothing', () =>
    expect(fold(berth, undefined, { type: 'constructor', data: {} }, '4')).toBe(undefined));
});
