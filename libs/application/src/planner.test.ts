import { isRefusal, type Refusal } from '@throughline/domain';
import { EventStoreError, memoryStore, verifyLog, type EventStore } from '@throughline/event-store';
import { administrator, rankOfGoal } from '@throughline/read-model';
import { describe, expect, it } from 'vitest';
import type { UncheckedCommand } from './command.ts';
import { CommandIdReused, type Meta, type Told } from './meta.ts';
import { Planner } from './planner.ts';

let commandNumber = 0;
const by = (meta: Partial<Meta> = {}): Meta => ({
  who: administrator('owner', 'test'),
  commandId: `c-${++commandNumber}`,
  ...meta,
});

const told = (outcome: Told | Refusal): Told => {
  if (isRefusal(outcome)) throw new Error(`refused: ${JSON.stringify(outcome)}`);
  return outcome;
};
const refusedBecause = (outcome: Told | Refusal) => (isRefusal(outcome) ? outcome : undefined);

const july = Date.UTC(2026, 6, 1, 9);
const harbourline = async (store: EventStore = memoryStore(), now = () => july) => {
  const planner = await Planner.open({ store, now });
  const tell = (type: string, data: object, meta: Partial<Meta> = {}) =>
    planner.tellAll([{ type, data }], by(meta));
  return { planner, tell };
};

const withPlan = async (store?: EventStore, now?: () => number) => {
  const org = await harbourline(store, now);
  const opening: UncheckedCommand[] = [
    { type: 'SetUpOrganisation', data: { name: 'Harbourline', timeZone: 'Europe/Berlin' } },
    { type: 'FormTeam', data: { teamId: 'payments', name: 'Payments' } },
    {
      type: 'OpenHorizon',
      data: { horizonId: 'H2-2026', name: 'H2-2026', startsOn: '2026-07-01', endsOn: '2026-12-31' },
    },
    {
      type: 'ProposeGoal',
      data: { goalId: 'G-101', title: 'Settle in five currencies', horizonId: 'H2-2026' },
    },
    { type: 'ProposeGoal', data: { goalId: 'G-107', title: 'Offline manifests', horizonId: 'H2-2026' } },
    { type: 'PrioritiseGoal', data: { horizonId: 'H2-2026', goalId: 'G-101', toRank: 1 } },
    { type: 'PrioritiseGoal', data: { horizonId: 'H2-2026', goalId: 'G-107', toRank: 2 } },
  ];
  told(await org.planner.tellAll(opening, by()));
  return org;
};

describe('telling', () => {
  it('answers with the organisation right after the change', async () => {
    const { tell } = await withPlan();
    const { view, places } = told(await tell('SetTarget', { goalId: 'G-107', target: '2026-10-15' }));
    expect(view.get('goal', 'G-107')?.plan.target).toBe('2026-10-15');
    expect(places).toHaveLength(1);
  });

  it('gives new things the next human key, also to many that do not wait for each other', async () => {
    const { tell } = await withPlan();
    const made = await Promise.all(['a', 'b', 'c'].map((title) => tell('ProposeGoal', { title })));
    expect(made.map((outcome) => told(outcome).ids[0])).toEqual(['G-108', 'G-109', 'G-110']);
  });

  it('records nothing when it was so already', async () => {
    const { planner, tell } = await withPlan();
    const before = planner.model.timeline.length;
    expect(
      told(await tell('RewordGoal', { goalId: 'G-101', title: 'Settle in five currencies' })).places,
    ).toEqual([]);
    expect(planner.model.timeline.length).toBe(before);
  });

  it('decides a change-set as one: a refusal refuses all of it and says which command', async () => {
    const { planner } = await withPlan();
    const refusal = refusedBecause(
      await planner.tellAll(
        [
          { type: 'SetTarget', data: { goalId: 'G-101', target: '2026-09-01' } },
          { type: 'CommitGoal', data: { goalId: 'G-101' } },
        ],
        by(),
      ),
    );
    expect(refusal).toMatchObject({ refused: 'goal-needs-outcome', path: '1' });
    expect(planner.at().get('goal', 'G-101')?.plan.target).toBeNull();
  });

  it('commits a horizon together with its goals, or not at all', async () => {
    const { planner, tell } = await withPlan();
    const commit = () => tell('CommitHorizon', { horizonId: 'H2-2026', goals: ['G-101'] });
    expect(refusedBecause(await commit())).toMatchObject({
      ...{ refused: 'goal-needs-outcome', path: 'goals.0' },
      facts: { part: { goalId: 'G-101' } },
    });
    expect(planner.at().get('horizon', 'H2-2026')?.status).toBe('open');
    await tell('DefineOutcome', {
      goalId: 'G-101',
      outcomeId: 'o',
      measure: 'currencies settled',
      target: 5,
    });
    await tell('EstimateGoal', { goalId: 'G-101', low: 60, likely: 90, high: 120, unit: 'person-days' });
    await tell('SetTarget', { goalId: 'G-101', target: '2026-09-26' });
    const { view } = told(await commit());
    expect(view.get('horizon', 'H2-2026')?.status).toBe('committed');
    expect(view.get('goal', 'G-101')?.course.commitment?.target).toBe('2026-09-26');
  });

  it('ranks a goal in the horizon it is in, also one that the same change-set proposes', async () => {
    const { planner, tell } = await withPlan();
    const outcome = await planner.tellAll(
      [
        { type: 'ProposeGoal', data: { goalId: 'G-112', title: 'Driver app', horizonId: 'H2-2026' } },
        { type: 'PrioritiseGoal', data: { goalId: 'G-112', afterId: 'G-101' } },
      ],
      by(),
    );
    const { view, ids } = told(outcome);
    expect(ids).toEqual(['G-112', 'H2-2026']);
    expect(rankOfGoal(view, view.get('goal', 'G-112')!)).toBe(2);
    told(await tell('ProposeGoal', { goalId: 'G-113', title: 'Search' }));
    const homeless = await tell('PrioritiseGoal', { goalId: 'G-113', toRank: 1 });
    expect(homeless).toMatchObject({ refused: 'goal-in-no-horizon', path: 'goalId' });
    const nobody = await tell('PrioritiseGoal', { goalId: 'G-999', toRank: 1 });
    expect(nobody).toMatchObject({ refused: 'unknown-reference', path: 'goalId' });
  });

  it('compares each command with the revision its author saw, whatever the change-set did before', async () => {
    const { planner } = await withPlan();
    const retarget = (expectedRevision: bigint): UncheckedCommand[] => [
      { type: 'RewordGoal', data: { goalId: 'G-101', title: 'Six currencies' }, expectedRevision: 0n },
      { type: 'SetTarget', data: { goalId: 'G-101', target: '2026-12-01' }, expectedRevision },
    ];
    const stale = await planner.tellAll(retarget(1n), by());
    expect(stale).toMatchObject({ refused: 'revision-conflict', path: '1' });
    expect(told(await planner.tellAll(retarget(0n), by())).places).toHaveLength(2);
  });

  it('takes a goal that leaves its horizon out of the order, in the same change-set', async () => {
    const { planner, tell } = await withPlan();
    await tell('OpenHorizon', {
      horizonId: 'H1-2027',
      name: 'H1-2027',
      startsOn: '2027-01-01',
      endsOn: '2027-06-30',
    });
    const { view, places } = told(await tell('RescheduleGoal', { goalId: 'G-101', horizonId: 'H1-2027' }));
    expect(places).toHaveLength(2);
    expect(rankOfGoal(view, view.get('goal', 'G-107')!)).toBe(1);
    expect(rankOfGoal(planner.at(view.place - 2), view.get('goal', 'G-107')!)).toBe(2);
  });
});

describe('a goal known by name only', () => {
  it('leaves the order of another horizon when it is proposed', async () => {
    const { planner, tell } = await withPlan();
    const horizon = { horizonId: 'H1-2027', name: 'H1-2027', startsOn: '2027-01-01', endsOn: '2027-06-30' };
    await tell('OpenHorizon', horizon);
    await tell('MentionGoal', { goalId: 'G-120', title: 'Search' });
    await tell('RescheduleGoal', { goalId: 'G-120', horizonId: 'H2-2026' });
    await tell('PrioritiseGoal', { goalId: 'G-120', toRank: 1 });
    told(await tell('ProposeGoal', { goalId: 'G-120', title: 'Search', horizonId: 'H1-2027' }));
    const view = planner.at();
    expect(rankOfGoal(view, view.get('goal', 'G-101')!)).toBe(1);
  });

  it('keeps its rank when it is proposed where it is', async () => {
    const { planner, tell } = await withPlan();
    await tell('MentionGoal', { goalId: 'G-120', title: 'Search' });
    await tell('RescheduleGoal', { goalId: 'G-120', horizonId: 'H2-2026' });
    await tell('PrioritiseGoal', { goalId: 'G-120', toRank: 1 });
    told(await tell('ProposeGoal', { goalId: 'G-120', title: 'Find it' }));
    const view = planner.at();
    expect(rankOfGoal(view, view.get('goal', 'G-120')!)).toBe(1);
  });
});

describe('more than a store takes at once', () => {
  const often = (times: number, title = (n: number) => `Title ${n}`): UncheckedCommand[] =>
    Array.from({ length: times }, (_, n) => ({
      type: 'RewordGoal',
      data: { goalId: 'G-101', title: title(n) },
    }));

  it('is recorded as several appends and is one change all the same', async () => {
    const { planner, tell } = await withPlan();
    const commands = [...often(1_100), { type: 'ProposeGoal', data: { title: 'Search' } }];
    const meta = by();
    const telling = planner.tellAll(commands, meta);
    const next = tell('SetTarget', { goalId: 'G-101', target: '2026-09-26' });
    const { places, view } = told(await telling);
    expect(places).toHaveLength(1_101);
    expect(view.get('goal', 'G-101')?.plan.title).toBe('Title 1099');
    expect(told(await next).places).toHaveLength(1);
    expect((await verifyLog(planner.store)).problems).toEqual([]);
    expect(told(await planner.tellAll(commands, meta))).toMatchObject({ repeated: true, places });
  });

  it('counts bytes too', async () => {
    const { planner } = await withPlan();
    const why = (n: number) => 'ä'.repeat(4_990) + n;
    const commands = Array.from({ length: 250 }, (_, n) => ({
      type: 'RewordGoal',
      data: { goalId: 'G-101', why: why(n) },
    }));
    const { view } = told(await planner.tellAll(commands, by()));
    expect(view.get('goal', 'G-101')?.plan.why).toBe(why(249));
  });

  it('cut off between two appends is completed by its retry', async () => {
    const store = memoryStore();
    const append = store.append.bind(store);
    const { planner } = await withPlan(store);
    let appends = 0;
    store.append = (...call) =>
      ++appends === 2 ? Promise.reject(new EventStoreError('disk-full', 'no space left')) : append(...call);
    const meta = by();
    const commands = often(700);
    await expect(planner.tellAll(commands, meta)).rejects.toThrow('no space left');
    store.append = append;
    const { planner: afterwards } = await harbourline(store);
    const { view } = told(await afterwards.tellAll(commands, meta));
    expect(view.get('goal', 'G-101')?.plan.title).toBe('Title 699');
    const again = told(await afterwards.tellAll(commands, meta));
    expect(again).toMatchObject({ repeated: true });
    expect((await verifyLog(store)).problems).toEqual([]);
  });
});

describe('what a command names', () => {
  it('must be there, and the refusal says where it is named', async () => {
    const { tell } = await withPlan();
    const refusal = refusedBecause(await tell('NameContacts', { goalId: 'G-101', contacts: ['p_nobody'] }));
    expect(refusal).toEqual({
      refused: 'unknown-reference',
      path: 'contacts.0',
      facts: { category: 'person', id: 'p_nobody' },
    });
    expect(refusedBecause(await tell('SetTarget', { goalId: 'G-9', target: null }))?.refused).toBe(
      'nothing-there',
    );
  });

  it('holds for reasons too', async () => {
    const { tell } = await withPlan();
    const because = [{ note: 'Sales asked' }, { decision: 'D-404' }];
    const refusal = refusedBecause(
      await tell('SetTarget', { goalId: 'G-101', target: '2026-09-01' }, { because }),
    );
    expect(refusal).toMatchObject({ refused: 'unknown-reference', path: 'because.1' });
  });

  it('is checked against the schema, with the field named', async () => {
    const { tell } = await withPlan();
    const refusal = refusedBecause(
      await tell('OpenHorizon', { name: 'H', startsOn: '2026-02-30', endsOn: '2026-12-31' }),
    );
    expect(refusal).toMatchObject({ refused: 'invalid-input', path: 'startsOn' });
  });
});

describe('a reason that comes later', () => {
  const give = (changeSetId: string) => ({
    type: 'GiveReason',
    data: { changeSetId, because: [{ note: 'freeze' }] },
  });

  it('is for a change-set that happened', async () => {
    const { planner, tell } = await withPlan();
    const unknown = { refused: 'change-set-unknown', path: 'changeSetId' };
    expect(await planner.tellAll([give('never told')], by())).toMatchObject(unknown);
    expect(await tell('RequestReason', { changeSetId: 'never told' })).toMatchObject(unknown);
    const { commandId } = by();
    told(await tell('SetTarget', { goalId: 'G-101', target: '2026-09-26' }, { commandId }));
    expect(told(await planner.tellAll([give(commandId)], by())).places).toHaveLength(1);
  });

  it('need not wait until that change-set is on the disk', async () => {
    const { planner, tell } = await withPlan();
    const { commandId } = by();
    const change = tell('SetTarget', { goalId: 'G-101', target: '2026-09-26' }, { commandId });
    const reason = planner.tellAll([give(commandId)], by());
    told(await change);
    expect(told(await reason).places).toHaveLength(1);
  });
});

describe('a reason', () => {
  const committed = async () => {
    const org = await withPlan();
    await org.tell('DefineOutcome', { goalId: 'G-101', outcomeId: 'o', measure: 'currencies', target: 5 });
    await org.tell('EstimateGoal', { goalId: 'G-101', low: 1, likely: 2, high: 3, unit: 'person-weeks' });
    await org.tell('SetTarget', { goalId: 'G-101', target: '2026-09-26' });
    told(await org.tell('CommitGoal', { goalId: 'G-101' }));
    return org;
  };
  const slip = { goalId: 'G-101', target: '2026-11-20' };

  it('may come later by default', async () => {
    const { tell } = await committed();
    expect(refusedBecause(await tell('SetTarget', slip))).toBeUndefined();
  });

  it('is required for the committed plan when the policy says so, at least as a note', async () => {
    const { tell } = await committed();
    await tell('SetPolicy', { policy: 'reasonRequired', value: 'note' });
    expect(refusedBecause(await tell('SetTarget', slip))?.refused).toBe('reason-required');
    expect(refusedBecause(await tell('SetTarget', slip, { because: [{ note: 'freeze' }] }))).toBeUndefined();
  });

  it('is not asked for a draft', async () => {
    const { tell } = await committed();
    await tell('SetPolicy', { policy: 'reasonRequired', value: 'refuse' });
    expect(
      refusedBecause(await tell('SetTarget', { goalId: 'G-107', target: '2026-12-01' })),
    ).toBeUndefined();
  });
});

describe('two who write at once', () => {
  it('both count when they do not contradict each other', async () => {
    const store = memoryStore();
    const { tell } = await withPlan(store);
    const other = await harbourline(store);
    await tell('ReportHealth', { goalId: 'G-101', health: 'at-risk' });
    // The other has not seen that: its first append conflicts, and it decides again.
    const { view } = told(await other.tell('SetTarget', { goalId: 'G-101', target: '2026-11-20' }));
    expect(view.get('goal', 'G-101')).toMatchObject({
      plan: { target: '2026-11-20' },
      health: { health: 'at-risk' },
    });
  });

  it('the stale one loses when it said what it had seen', async () => {
    const { planner } = await withPlan();
    const seen = 0n;
    const command = (target: string): UncheckedCommand => ({
      type: 'SetTarget',
      data: { goalId: 'G-101', target },
      expectedRevision: seen,
    });
    told(await planner.tellAll([command('2026-09-26')], by()));
    const refusal = refusedBecause(await planner.tellAll([command('2026-11-20')], by()));
    expect(refusal).toMatchObject({ refused: 'revision-conflict', facts: { expected: '0', actual: '1' } });
    expect(planner.at().get('goal', 'G-101')?.plan.target).toBe('2026-09-26');
  });

  it('a change-set that met its conflict half-way is not stale because of its own first half', async () => {
    const store = memoryStore();
    await withPlan(store);
    Object.assign(store, { capabilities: { ...store.capabilities, ordersAppends: false } });
    const { planner } = await harbourline(store);
    const other = await harbourline(store);
    await other.tell('ReportHealth', { goalId: 'G-107', health: 'at-risk' });
    const both = ['G-101', 'G-107'].map((goalId): UncheckedCommand => ({
      type: 'SetTarget',
      data: { goalId, target: '2026-12-01' },
      ...(goalId === 'G-101' && { expectedRevision: 0n }),
    }));
    const { places, repeated } = told(await planner.tellAll(both, by()));
    expect(places).toHaveLength(2);
    expect(repeated).toBe(false);
  });

  it('commands that do not wait for each other are decided in the order they were told', async () => {
    const { planner, tell } = await withPlan();
    const targets = ['2026-09-01', '2026-10-01', '2026-11-01'];
    await Promise.all(targets.map((target) => tell('SetTarget', { goalId: 'G-101', target })));
    expect(planner.at().get('goal', 'G-101')?.plan.target).toBe('2026-11-01');
    expect((await verifyLog(planner.store)).problems).toEqual([]);
  });
});

describe('a store that fails', () => {
  const failing = (times: number, error: () => EventStoreError, alsoWrites = false) => {
    const store = memoryStore();
    let left = times;
    return new Proxy<EventStore>(store, {
      get(target, key) {
        const member: unknown = Reflect.get(target, key, target);
        if (typeof member !== 'function') return member;
        if (key !== 'append') return member.bind(target) as unknown;
        return async (...call: Parameters<EventStore['append']>) => {
          if (call[0] !== 'goal-G-101' || left-- <= 0) return target.append(...call);
          if (alsoWrites) await target.append(...call);
          throw error();
        };
      },
    });
  };

  it('that loses its answer is asked again, and the change counts once', async () => {
    const store = failing(0, () => new EventStoreError('outcome-unknown', 'no answer'), true);
    const { planner } = await withPlan(store);
    const lossy = failing(2, () => new EventStoreError('outcome-unknown', 'no answer'), true);
    const org = await withPlan(lossy);
    expect(org.planner.model.timeline.length).toBe(planner.model.timeline.length);
  });

  it('for good leaves the view as it was, and the next command is decided on what is really there', async () => {
    const org = await withPlan();
    const { planner, tell } = org;
    const real = planner.store.append.bind(planner.store);
    planner.store.append = () => Promise.reject(new EventStoreError('disk-full', 'no space left'));
    await expect(tell('SetTarget', { goalId: 'G-101', target: '2026-09-26' })).rejects.toThrow(
      'no space left',
    );
    planner.store.append = real;
    expect(planner.at().get('goal', 'G-101')?.plan.target).toBeNull();
    expect(told(await tell('SetTarget', { goalId: 'G-101', target: '2026-10-01' })).places).toHaveLength(1);
  });
});

describe('the same command id', () => {
  it('sent again gets the first answer, whatever happened since', async () => {
    const { planner, tell } = await withPlan();
    const meta = by();
    const command = { type: 'SetTarget', data: { goalId: 'G-101', target: '2026-09-26' } };
    const first = told(await planner.tellAll([command], meta));
    await tell('SetTarget', { goalId: 'G-101', target: '2026-11-20' });
    const again = told(await planner.tellAll([command], meta));
    expect(again).toMatchObject({ repeated: true, places: first.places, ids: ['G-101'] });
    expect(again.view.get('goal', 'G-101')?.plan.target).toBe('2026-09-26');
    expect(planner.at().get('goal', 'G-101')?.plan.target).toBe('2026-11-20');
  });

  it('sent again names what it began in the same order, several of a kind as well', async () => {
    const { planner } = await withPlan();
    const propose = (title: string) => ({ type: 'ProposeGoal', data: { title } });
    const form = { type: 'FormTeam', data: { name: 'Mobile' } };
    const rank = { type: 'PrioritiseGoal', data: { goalId: 'G-101', toRank: 2 } };
    const meta = by();
    const commands = [propose('One'), form, rank, propose('Other')];
    const first = told(await planner.tellAll(commands, meta));
    expect(first.ids).toEqual(['G-108', 'T-1', 'H2-2026', 'G-109']);
    expect(told(await planner.tellAll(commands, meta)).ids).toEqual(first.ids);
  });

  it('for another body is a defect of the caller', async () => {
    const { tell } = await withPlan();
    const { commandId } = by();
    told(await tell('SetTarget', { goalId: 'G-101', target: '2026-09-26' }, { commandId }));
    await expect(tell('SetTarget', { goalId: 'G-101', target: '2027-01-01' }, { commandId })).rejects.toThrow(
      CommandIdReused,
    );
  });
});

describe('history', () => {
  it('keeps its own time while that is not earlier than the log', async () => {
    const { planner, tell } = await harbourline();
    const imported = (at: string) => ({ imported: { at, source: 'rust-goals' } });
    told(await tell('SetUpOrganisation', { name: 'Rust' }, imported('2024-04-11T22:41:55.000Z')));
    told(await tell('RenameOrganisation', { name: 'Rust Project' }, imported('2024-05-01T00:00:00.000Z')));
    const then = await planner.viewAt('2024-04-30');
    expect('error' in then ? then : then.get('organisation', 'main')?.name).toBe('Rust');
  });

  it('that is older than the log is recorded now and keeps its date beside it', async () => {
    const { planner, tell } = await withPlan();
    const imported = { at: '2019-01-01T00:00:00.000Z', source: 'old' };
    const { places } = told(await tell('FormTeam', { teamId: 'old', name: 'Old' }, { imported }));
    const { timeline } = planner.model;
    expect(timeline.at(places[0]!)).toBe(july);
    expect(timeline.occurredAt(places[0]!)).toBe(Date.parse(imported.at));
  });
});

describe('what is for the audit', () => {
  const signIn = (sessionId: string) => ({ personId: 'p_ines', by: 'password', sessionId });

  it('is recorded, and moves nothing of the plan', async () => {
    const store = memoryStore();
    const { planner, tell } = await withPlan(store);
    const before = planner.at();
    const { view, places, ids } = told(await tell('SignIn', signIn('s_1')));
    expect({ place: view.place, places, ids }).toEqual({ place: before.place, places: [], ids: ['p_ines'] });
    expect(planner.model.trail.length).toBe(1);
    const { view: later } = told(await tell('SetTarget', { goalId: 'G-107', target: '2026-10-15' }));
    expect(later.place).toBe(before.place + 1);
    expect(await verifyLog(store)).toMatchObject({ events: planner.model.timeline.length + 1, problems: [] });
  });

  it('is recorded once, however often it is sent, also after a restart', async () => {
    const store = memoryStore();
    const { planner } = await withPlan(store);
    const meta = by();
    const command = { type: 'MintToken', data: { personId: 'p_ines', ...token } };
    const first = told(await planner.tellAll([command], meta));
    const again = told(await planner.tellAll([command], meta));
    const { planner: restarted } = await harbourline(store);
    const afterwards = told(await restarted.tellAll([command], meta));
    expect([first, again, afterwards].map(({ repeated }) => repeated)).toEqual([false, true, true]);
    expect([first, again, afterwards].map(({ ids }) => ids)).toEqual(Array(3).fill(['p_ines']));
    expect(restarted.model.trail.length).toBe(1);
    await expect(planner.tellAll([{ type: 'SignIn', data: signIn('s_1') }], meta)).rejects.toThrow(
      CommandIdReused,
    );
  });
  const token = { tokenId: 't_1', scope: 'read', teams: null, expiresAt: '2026-10-04T09:00:00.000Z' };

  it('says by which token it was done', async () => {
    const store = memoryStore();
    const { tell } = await withPlan(store);
    const who = { ...administrator('p_ruth', 'api'), token: 't_1' };
    await tell('GiveRole', { personId: 'p_ines', role: 'member' }, { who });
    for await (const { metadata } of store.readStream('account-p_ines'))
      expect(metadata['actor']).toEqual({ id: 'p_ruth', token: 't_1', via: 'api' });
  });

  it('is not told together with the plan', async () => {
    const { planner } = await withPlan();
    const commands = [
      { type: 'AddPerson', data: { personId: 'p_ines' } },
      { type: 'GiveRole', data: { personId: 'p_ines', role: 'member' } },
    ];
    await expect(planner.tellAll(commands, by())).rejects.toThrow(/told by itself/);
    expect(planner.model.trail.length).toBe(0);
  });

  it('comes after everything before it in time, whatever the clock says', async () => {
    let now = july;
    const { planner, tell } = await withPlan(memoryStore(), () => now);
    now = july + 60_000;
    await tell('SignIn', signIn('s_1'));
    now = july;
    told(await tell('SetTarget', { goalId: 'G-107', target: '2026-10-15' }));
    expect(planner.at().instant).toBe(july + 60_000);
  });
});
