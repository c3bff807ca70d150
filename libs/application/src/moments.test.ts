import { memoryStore } from '@throughline/event-store';
import { administrator } from '@throughline/read-model';
import type { View } from '@throughline/read-model';
import { beforeAll, describe, expect, it } from 'vitest';
import { Planner } from './planner.ts';

let planner: Planner;
let clock = Date.parse('2026-03-01T09:00:00Z');
const at = (instant: string) => {
  clock = Date.parse(instant);
};
let n = 0;
const tell = async (type: string, data: object) =>
  planner.tellAll([{ type, data }], { who: administrator('owner', 'test'), commandId: `m-${++n}` });

beforeAll(async () => {
  planner = await Planner.open({ store: memoryStore(), now: () => clock });
  await tell('SetUpOrganisation', {
    name: 'Harbourline',
    timeZone: 'Europe/Berlin',
    fiscalYearStartsOn: '10-01',
  });
  at('2026-03-02T22:30:00Z');
  await tell('ProposeGoal', { goalId: 'G-107', title: 'Offline manifests' });
  at('2026-03-02T23:30:00Z');
  await tell('RewordGoal', { goalId: 'G-107', title: 'Manifests without a network' });
  at('2026-03-05T10:00:00Z');
  await tell('ProposeDecision', {
    decisionId: 'D-31',
    title: 'Postpone?',
    options: [
      { optionId: 'yes', title: 'Postpone' },
      { optionId: 'no', title: 'Keep' },
    ],
  });
  await tell('AddPerson', { personId: 'p_ines' });
  at('2026-03-06T10:00:00Z');
  await planner.tellAll(
    [
      {
        type: 'MakeDecision',
        data: { decisionId: 'D-31', optionId: 'yes', reasoning: 'budget', deciders: ['p_ines'] },
      },
      { type: 'SetTarget', data: { goalId: 'G-107', target: '2027-02-12' } },
    ],
    { who: administrator('owner', 'test'), commandId: 'd-31' },
  );
  at('2026-11-21T12:00:00Z');
  await tell('NameMoment', { name: 'plan-freeze', title: 'Plan freeze', at: '2026-03-05T23:00:00.000Z' });
});

const goalAt = async (moment?: string) => {
  const view = await planner.viewAt(moment);
  expect('error' in view ? view : undefined).toBeUndefined();
  return (view as View).get('goal', 'G-107')?.plan;
};
const errorAt = async (moment: string) => {
  const view = await planner.viewAt(moment);
  return 'error' in view ? view.error : undefined;
};

describe('a moment', () => {
  it('left out is now', async () => expect((await goalAt())?.target).toBe('2027-02-12'));
  it('before anything happened is the empty organisation', async () =>
    expect(await goalAt('1999-01-01')).toBeUndefined());
  it('as a date is the end of that day where the organisation is', async () => {
    expect((await goalAt('2026-03-02'))?.title).toBe('Offline manifests');
    expect((await goalAt('2026-03-03'))?.title).toBe('Manifests without a network');
  });
  it('as an instant includes what happened at exactly that instant', async () =>
    expect((await goalAt('2026-03-02T22:30:00Z'))?.title).toBe('Offline manifests'));
  it('as a fiscal quarter is its end or its start', async () => {
    expect((await goalAt('FY26-Q2'))?.target).toBe('2027-02-12');
    expect(await goalAt('FY26-Q2:start')).toBeUndefined();
  });
  it('beside a decision is before or after the whole change-set that made it', async () => {
    expect((await goalAt('before:D-31'))?.target).toBeNull();
    expect((await goalAt('after:D-31'))?.target).toBe('2027-02-12');
  });
  it('may have a name', async () => expect((await goalAt('moment:plan-freeze'))?.target).toBeNull());
  it('may be a position', async () => expect((await goalAt('@2'))?.title).toBe('Offline manifests'));

  it('that is none says so by a code', async () => {
    expect(await errorAt('2027-01-01')).toBe('moment-in-future');
    expect(await errorAt('moment:nowhere')).toBe('moment-name-unknown');
    expect(await errorAt('before:D-404')).toBe('moment-key-unknown');
    expect(await errorAt('soonish')).toBe('moment-unreadable');
  });
});
