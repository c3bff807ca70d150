import { isRefusal, redactedBy } from '@throughline/domain';
import { memoryStore, verifyLog, type RecordedEvent } from '@throughline/event-store';
import { administrator, ReadModel } from '@throughline/read-model';
import { beforeEach, describe, expect, it } from 'vitest';
import type { UncheckedCommand } from './command.ts';
import { Planner } from './planner.ts';
import { fieldOf, NothingToRedact, ownWordsOf, planRedaction, type Unwanted } from './redaction.ts';

const secret = 'Ines is ill until May';
const note = 'Because Ines is ill until May';

describe('Planning what goes with a text', () => {
  let log: readonly RecordedEvent[];
  const readAll = async function* () {
    yield* log;
  };
  const plan = (unwanted: readonly Unwanted[], everywhere = false) =>
    planRedaction(readAll, unwanted, { everywhere });
  const positionOf = (type: string, nth = 0) =>
    String(log.filter((event) => event.type === type)[nth]!.position);

  beforeEach(async () => {
    const store = memoryStore();
    const planner = await Planner.open({ store });
    const tell = async (commandId: string, commands: UncheckedCommand[], why?: string) => {
      const because = why === undefined ? [] : [{ note: why }];
      const told = await planner.tellAll(commands, {
        who: administrator('owner', 'test'),
        commandId,
        because,
      });
      if (isRefusal(told)) throw new Error(told.refused);
    };
    const horizon = { horizonId: 'H1', name: 'H1', startsOn: '2026-07-01', endsOn: '2026-12-31' };
    const goal = {
      type: 'ProposeGoal',
      data: { goalId: 'G-1', title: secret, why: 'Acme asked', horizonId: 'H1' },
    };
    const other = { type: 'ProposeGoal', data: { goalId: 'G-2', title: 'Pay at once', horizonId: 'H1' } };
    await tell('c1', [{ type: 'OpenHorizon', data: horizon }, goal, other]);
    await tell('c2', [
      { type: 'RewordGoal', data: { goalId: 'G-2', why: note, doneCriteria: [secret, 'Done'] } },
    ]);
    const ranks = ['G-1', 'G-2'].map((goalId) => ({
      type: 'PrioritiseGoal',
      data: { horizonId: 'H1', goalId, toRank: 1 },
    }));
    await tell('c3', [...ranks, { type: 'SetTarget', data: { goalId: 'G-1', target: '2026-10-15' } }], note);
    log = await Array.fromAsync(store.readAll());
  });

  it('takes the field, and the fingerprint of the command from every event it recorded', async () => {
    const { record, events, words } = await plan([{ event: positionOf('GoalProposed'), fields: ['title'] }]);
    expect([...words]).toEqual([secret]);
    expect(record.map(({ texts }) => texts)).toEqual([
      ['commandHash'],
      ['data.title', 'commandHash'],
      ['commandHash'],
    ]);
    expect(events[1]!.data).toMatchObject({ title: '[redacted]', why: 'Acme asked' });
    expect(events[1]!.metadata['commandHash']).toBe('[redacted]');
  });

  it('takes a reason out of every event of its change-set, and nothing else of them', async () => {
    const { record, elsewhere } = await plan([{ event: positionOf('GoalTargetSet'), fields: ['because'] }]);
    expect(record.length).toBe(3);
    for (const { texts } of record) expect(texts).toEqual(['because.0.note', 'commandHash']);
    expect(elsewhere.map((place) => [place.event.type, fieldOf(place)])).toEqual([['GoalReworded', 'why']]);
  });

  it('names where else the words stand, and takes them there only when told to', async () => {
    const wish = [{ event: positionOf('GoalProposed'), fields: ['title'] }];
    const { elsewhere } = await plan(wish);
    expect(elsewhere.map(({ path }) => path)).toEqual([
      'data.doneCriteria.0',
      'data.why',
      ...Array(3).fill('because.0.note'),
    ]);
    const all = await plan(wish, true);
    expect(all.record.flatMap(({ texts }) => texts)).toContain('data.doneCriteria.0');
    expect(all.elsewhere.map(({ path }) => path)).toEqual(['data.why', ...Array(3).fill('because.0.note')]);
  });

  it('leaves a log that holds, folds and says what is gone', async () => {
    const wishes = log.flatMap((event) =>
      ownWordsOf(event).map((place) => ({ event: event.id, fields: [fieldOf(place)] })),
    );
    const { events } = await plan(wishes);
    const changed = new Map(events.map((event) => [event.id, event]));
    const after = log.map((event) => changed.get(event.id) ?? event);
    const model = new ReadModel();
    for (const event of after) model.apply(event);
    expect(model.now.get('goal', 'G-1')).toMatchObject({ plan: { title: '[redacted]', why: '[redacted]' } });
    expect(model.fromTheFuture).toBeUndefined();
    const readAfter = {
      readAll: async function* () {
        yield* after;
      },
    };
    const { problems, redacted } = await verifyLog(readAfter, { redactedBy });
    expect([problems.length, redacted]).toEqual([events.length, events.length]);
    expect(new Set(problems.map(({ problem }) => problem))).toEqual(new Set(['redacted']));
    expect(after.flatMap((event) => ownWordsOf(event))).toEqual([]);
  });

  it.each([
    ['99', 'title', /no event 99/],
    ['GoalProposed', 'tittle', /no text "tittle".*can be redacted: title, why/],
    ['GoalProposed', 'horizonId', /Ids, dates, numbers and choices cannot/],
    ['GoalTargetSet', 'to', /redacted already/],
  ])('refuses %s %s', async (type, field, message) => {
    if (type === 'GoalTargetSet') {
      const { events } = await plan([{ event: positionOf(type), fields: [field] }]);
      log = log.map((event) => events.find(({ id }) => id === event.id) ?? event);
    }
    const event = type === '99' ? '99' : positionOf(type);
    await expect(plan([{ event, fields: [field] }])).rejects.toThrow(NothingToRedact);
    await expect(plan([{ event, fields: [field] }])).rejects.toThrow(message);
  });
});
