/* eslint-disable @nx/enforce-module-boundaries -- as in testing/recorded.ts */
import { administrator, calibrationOf, diff, hindsightOn, reasonOf } from '@throughline/read-model';
import { describe, expect, it } from 'vitest';
import { harbourline } from './harbourline.ts';
import { by } from './people/people.ts';
import { recorded } from './testing/recorded.ts';

const { planner } = await recorded(harbourline().changes, 'imported');
const { model } = planner;
const place = (instant: string) => model.timeline.placeAtInstant(Date.parse(instant));
const at = (instant: string) => model.at(place(instant));

describe('Feature 1: the reasoned diff', () => {
  const goals = { category: 'goal', horizonId: 'H2-2026' };
  const quarter = (filter: object = goals) =>
    diff(model, place('2026-07-01T09:00:00Z'), place('2026-09-30T18:00:00Z'), { filter });
  const asking = () =>
    [...quarter().differences].filter(({ asksWhy, because }) => asksWhy || because.length > 0);

  it('begins with nine goals, promised on 1 July at nine', () => {
    expect(at('2026-07-01T06:59:59.999Z').get('horizon', 'H2-2026')).toMatchObject({ status: 'open' });
    const committed = at('2026-07-01T07:00:00Z');
    expect(committed.get('horizon', 'H2-2026')).toMatchObject({ status: 'committed' });
    expect(committed.get('horizon', 'H2-2026')!.promised).toHaveLength(9);
    expect(
      committed.within('goal', 'horizon', 'H2-2026').filter(({ status }) => status === 'committed'),
    ).toHaveLength(9);
  });

  it('explains 12 of 14 changes, in 5 reason groups', () => {
    const { explained, asking, groups } = quarter();
    expect([explained, asking, Math.round((explained / asking) * 100)]).toEqual([12, 14, 86]);
    expect(
      groups
        .filter(({ because }) => because.length > 0)
        .map((group) => [group.because, group.differences.length]),
    ).toEqual([
      [[{ decision: 'D-30' }, { context: 'C-15' }], 4],
      [[{ decision: 'D-28' }], 3],
      [[{ context: 'C-16' }], 2],
      [[{ decision: 'D-31' }, { context: 'C-15' }], 2],
      [[{ context: 'C-19' }], 1],
    ]);
  });

  it('says the same of the whole horizon, and from nine by the clock of Berlin', () => {
    const whole = quarter({ horizonId: 'H2-2026' });
    expect([whole.explained, whole.asking]).toEqual([12, 14]);
    const berlin = diff(model, place('2026-07-01T07:00:00Z'), place('2026-09-30T16:00:00Z'), {
      filter: goals,
    });
    expect([berlin.explained, berlin.asking]).toEqual([12, 14]);
  });

  it('reads G-107: 15 October → 12 February, because D-31, because C-15', () => {
    expect(asking().find(({ id, fields }) => id === 'G-107' && fields[0]!.field === 'target')).toMatchObject({
      fields: [{ before: '2026-10-15', after: '2027-02-12' }],
      because: [{ decision: 'D-31' }, { context: 'C-15' }],
    });
    expect(model.now.get('decision', 'D-31')).toMatchObject({
      choice: expect.stringContaining('12 February'),
      madeOn: '2026-08-29',
    });
    expect(model.now.get('context', 'C-15')).toMatchObject({
      kind: 'budget',
      statement: expect.stringContaining('8 %'),
    });
  });

  it('leaves two without a reason; asked and answered, 13 of 14 are explained, but not as known on 30 September', async () => {
    const open = asking().filter(({ because }) => because.length === 0);
    expect(open.map(({ id, fields }) => [id, fields[0]!.field])).toEqual([
      ['G-106', 'target'],
      ['G-108', 'rank'],
    ]);
    const other = (await recorded(harbourline().changes, 'imported')).planner;
    const changeSetId = model.timeline.changeSet(open[0]!.places.at(-1)!);
    const meta = (commandId: string, id: string) => ({ commandId, who: administrator(id, 'test') });
    await other.tell({ type: 'RequestReason', data: { changeSetId } }, meta('ask', by.ruth));
    const because = [{ note: 'Two services answered late.' }];
    await other.tell({ type: 'GiveReason', data: { changeSetId, because } }, meta('answer', by.tomasz));
    const [from, to] = [place('2026-07-01T09:00:00Z'), place('2026-09-30T18:00:00Z')];
    expect(diff(other.model, from, to, { filter: goals }).explained).toBe(13);
    expect(diff(other.model, from, to, { filter: goals, knownAt: to }).explained).toBe(12);
  });
});

describe('Feature 2: everything as of then', () => {
  it('shows Courier, its members and G-110 alive on 10 July at noon', () => {
    const then = at('2026-07-10T12:00:00Z');
    const courier = then.get('team', 'courier')!;
    expect([courier.status, courier.managerId, courier.members.size]).toEqual(['active', by.hanne, 8]);
    expect(then.get('goal', 'G-110')).toMatchObject({ status: 'committed', plan: { teamId: 'courier' } });
    expect(then.get('team', 'mobile')).toBeUndefined();
  });

  it('shows the split of 14 July and the end of G-110 on 2 September', () => {
    expect(at('2026-07-14T12:00:00Z').get('team', 'courier')).toMatchObject({
      into: ['mobile', 'logistics'],
    });
    expect(at('2026-09-01T12:00:00Z').get('goal', 'G-110')!.status).toBe('committed');
    expect(at('2026-09-02T12:00:00Z').get('goal', 'G-110')!.status).toBe('dropped');
  });
});

describe('Feature 3: the slip of G-101', () => {
  it('goes from 26 September to 20 November: +4 +15 +12 +9 +7 +8 = 55 days, with the reasons that were named', () => {
    const { versions } = model.find('goal', 'G-101')!;
    const places = versions.filter((_, index) => index % 2 === 0) as number[];
    const moves = places
      .filter((p) => model.timeline.type(p) === 'GoalTargetSet')
      .map((p) => ({
        to: Date.parse(model.at(p).get('goal', 'G-101')!.plan.target!),
        because: reasonOf(model, p, p),
      }));
    const days = moves.slice(1).map(({ to }, index) => (to - moves[index]!.to) / 86_400_000);
    expect(days).toEqual([4, 15, 12, 9, 7, 8]);
    expect(moves.map(({ because }) => because.flatMap((reason) => Object.values(reason)).join(' '))).toEqual([
      'C-12',
      '',
      'D-30 C-15',
      'C-19',
      '',
      'C-18',
      'D-37',
    ]);
    const committed = at('2026-07-06T12:00:00Z').get('goal', 'G-101')!;
    expect(committed).toMatchObject({
      status: 'committed',
      estimate: { likely: 90, unit: 'person-days' },
      plan: { target: '2026-09-26' },
    });
    expect(at('2026-10-12T12:00:00Z').get('goal', 'G-101')!.plan.target).toBe('2026-11-20');
  });
});

/** The last reason given by an event of this type in this stream. */
const lastReason = (category: string, id: string, type: string, until: string) => {
  const { versions } = model.find(category, id)!;
  const places = versions.filter((_, index) => index % 2 === 0) as number[];
  const last = places.findLast((p) => p <= place(until) && model.timeline.type(p) === type)!;
  return model.timeline.because(last);
};

describe('Feature 4: orphaned reasons', () => {
  const eve = '2026-09-08T12:00:00Z';
  it('has three things that name only C-12, and one that also names C-20, until 8 September', () => {
    const onlyMeridian = [{ context: 'C-12' }];
    expect(lastReason('goal', 'G-101', 'GoalTargetSet', eve)).toEqual(onlyMeridian);
    expect(lastReason('decision', 'D-29', 'DecisionMade', eve)).toEqual(onlyMeridian);
    expect(lastReason('team', 'payments', 'MemberJoined', eve)).toEqual(onlyMeridian);
    expect(lastReason('goal', 'G-103', 'GoalTargetSet', eve)).toEqual([
      { context: 'C-12' },
      { context: 'C-20' },
    ]);
    expect(at(eve).get('context', 'C-12')!.status).toBe('valid');
    expect(model.now.get('context', 'C-12')).toMatchObject({
      status: 'invalidated',
      invalidatedOn: '2026-09-08',
    });
  });
});

describe('Feature 5: D-27 and its domain', () => {
  it('was made on 12 March with 70 %, to be reviewed on 12 September, knowing two contexts and 6.5 people', () => {
    expect(at('2026-09-12T12:00:00Z').get('decision', 'D-27')).toMatchObject({
      madeOn: '2026-03-12',
      confidence: 70,
      reviewOn: '2026-09-12',
      optionId: 'strangler',
    });
    expect(lastReason('decision', 'D-27', 'DecisionMade', '2026-11-20T20:00:00Z')).toHaveLength(2);
    const payments = at('2026-03-12T20:00:00Z').get('team', 'payments')!;
    expect([...payments.members.values()].reduce((sum, { fte }) => sum + fte, 0)).toBe(6.5);
  });

  it('lies among ten decisions on data architecture with a mean confidence of 72 %', () => {
    const made = model.now
      .all('decision')
      .filter(({ domain, status }) => domain === 'data architecture' && status === 'made');
    const mean = made.reduce((sum, { confidence }) => sum + confidence!, 0) / made.length;
    expect([made.length, mean]).toEqual([10, 72]);
  });

  it('was looked back at in autumn, as were the nine others: six held, 12 points fewer than they were sure', () => {
    expect(calibrationOf(model.now, 'data architecture')).toEqual({
      reviewed: 10,
      held: 6,
      partly: 1,
      failed: 3,
      meanConfidence: 72,
      heldShare: 60,
    });
    expect(hindsightOn(at('2026-09-12T12:00:00Z'), 'D-27')).toMatchObject({
      fte: 6.5,
      contexts: ['HB-2', 'HB-7'],
    });
  });
});

describe('Feature 7: Payments in October', () => {
  it('has six members from 5 October on; C-15 is revised on the 9th', () => {
    expect(at('2026-10-05T12:00:00Z').get('team', 'payments')!.members.size).toBe(6);
    expect(at('2026-10-08T20:00:00Z').get('context', 'C-15')!.revision).toBe(1);
    expect(at('2026-10-09T20:00:00Z').get('context', 'C-15')!.revision).toBe(2);
  });
});

describe('Feature 9: decisions in the log of Platform', () => {
  const median = (numbers: number[]) => {
    const sorted = numbers.toSorted((a, b) => a - b);
    return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
  };
  const proposedOn = (id: string) => model.timeline.at(model.find('decision', id)!.versions[0] as number);
  const wait = ({ id, madeOn }: { id: string; madeOn: string | null }) =>
    Math.round((Date.parse(`${madeOn}T08:00:00Z`) - proposedOn(id)) / 86_400_000);

  it('were 23 from July to September, 19 by one person alone; they waited nine days, the others three', () => {
    const made = model.now
      .all('decision')
      .filter(
        ({ domain, madeOn }) =>
          domain?.startsWith('platform') && madeOn! >= '2026-07-01' && madeOn! <= '2026-09-30',
      );
    const alone = made.filter(({ deciders }) => deciders.length === 1 && deciders[0] === by.tomasz);
    expect([made.length, alone.length]).toEqual([23, 19]);
    expect([median(alone.map(wait)), median(made.filter((d) => !alone.includes(d)).map(wait))]).toEqual([
      9, 3,
    ]);
  });
});

describe('Life as it is', () => {
  it('leaves about one in eight of the changes that ask for a reason without one', () => {
    const silent = new Map<string, boolean>();
    for (let p = 1; p <= model.timeline.length; p++)
      if (model.timeline.asksWhy(p))
        silent.set(model.timeline.changeSet(p), model.timeline.because(p).length === 0);
    const share = [...silent.values()].filter(Boolean).length / silent.size;
    expect(Math.abs(share - 1 / 8)).toBeLessThan(0.015);
  });

  it('has somebody who alone holds most of the reasons of a team', () => {
    const customs = model.now
      .all('goal')
      .filter(({ plan }) => plan.teamId === 'customs')
      .map(({ id }) => `goal-${id}`);
    const log = model.now
      .all('decision')
      .filter(({ domain }) => domain === 'customs')
      .map(({ id }) => `decision-${id}`);
    const named = Array.from({ length: model.timeline.length }, (_, index) => index + 1)
      .filter((p) => [...customs, ...log].includes(model.addressOf(p).stream))
      .flatMap((p) => model.timeline.because(p));
    const contexts = named.flatMap((reason) => ('context' in reason ? [reason.context] : []));
    const author = (id: string) => model.timeline.actor(model.find('context', id)!.versions[0] as number).id;
    const his = contexts.filter((id) => author(id) === by.henrik);
    expect(his.length / named.length).toBeGreaterThan(0.6);
  });

  it('has one promised goal that counted nothing but activity', () => {
    const busy = model.now
      .all('goal')
      .filter(({ outcomes }) => outcomes.length > 0 && outcomes.every((o) => o.activityOnly));
    expect(busy.map(({ id, status }) => [id, status])).toEqual([['G-85', 'delivered']]);
  });
});
