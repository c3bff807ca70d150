import { afterAll, beforeAll, expect, it } from 'vitest';
import { decide, goalIds, harbourline } from './harbourline.ts';
import type { Loose, Server } from './server.ts';

let server: Server;
beforeAll(async () => {
  server = await harbourline();
  server.at('2026-07-01T09:00:00Z');
  await server.tell('horizonCommit', { horizonId: 'H2-2026', goals: goalIds });
  for (let month = 7; month < 12; month++) {
    server.at(`2026-${String(month).padStart(2, '0')}-20T09:00:00Z`);
    await decide(server, `D-${month}`, `Plan for month ${month}`);
    const because = [{ decision: `D-${month}` }];
    await server.tell('goalSetTarget', {
      goalId: `G-10${month - 6}`,
      target: `2026-12-0${month - 6}`,
      because,
    });
    await server.tell('goalRank', { goalId: `G-10${month - 3}`, toRank: 1, because });
    await server.tell('goalPropose', {
      goalId: `G-2${month}`,
      title: `New in ${month}`,
      horizonId: 'H2-2026',
      contacts: ['ruth'],
    });
    if (month === 9) await server.tell('goalDrop', { goalId: 'G-109' });
  }
  server.at('2026-12-01T09:00:00Z');
});
afterAll(() => server.stop());

const facts = `id key title fields { field value ids }`;
const pack = `query ($from: Moment!, $to: Moment, $limit: Int) { replay(from: $from, to: $to, limit: $limit) {
  from { position } to { position } continuesAt base { ${facts} }
  steps { position changeSet because { ... on Decision { key } } changes { subjectId category verb kind fields { field after afterIds } } } } }`;

type Facts = Map<string, Map<string, { value: string | null; ids: string[] }>>;

const factsIn = (base: Loose[]): Facts =>
  new Map(
    base.map(({ id, fields }) => [
      id,
      new Map(fields.map(({ field, value, ids }: Loose) => [field, { value, ids }])),
    ]),
  );

const fold = (plan: Facts, steps: Loose[]): Facts => {
  for (const { changes } of steps)
    for (const { subjectId, category, fields } of changes) {
      if (category !== 'GOAL') continue;
      const goal = plan.get(subjectId) ?? new Map();
      plan.set(subjectId, goal);
      for (const { field, after, afterIds } of fields)
        if (after === null || after === 'no') goal.delete(field);
        else goal.set(field, { value: after, ids: afterIds });
    }
  return plan;
};

const plain = (plan: Facts) =>
  Object.fromEntries(
    [...plan]
      .sort()
      .map(([id, facts]) => [
        id,
        Object.fromEntries([...facts].filter(([field]) => field !== 'rank').sort()),
      ]),
  );

it('folds to the plan at the end of the stretch, pack by pack', async () => {
  const whole = (await server.ask(pack, { from: '2026-07-01T09:00:00Z', to: '2026-11-30' })).replay;
  expect(whole.continuesAt).toBeNull();
  const end = (await server.ask(pack, { from: '2026-11-30', to: '2026-11-30' })).replay;
  const expected = plain(factsIn(end.base));
  const folded = plain(fold(factsIn(whole.base), whole.steps));
  expect(folded).toEqual(expected);

  let plan: Facts | undefined;
  let packs = 0;
  for (let from: string | null = '2026-07-01T09:00:00Z'; from; packs++) {
    const next: Loose = (await server.ask(pack, { from, to: '2026-11-30', limit: 7 })).replay;
    plan = fold(plan ?? factsIn(next.base), next.steps);
    from = next.continuesAt;
  }
  expect(packs).toBeGreaterThan(3);
  expect(plain(plan!)).toEqual(expected);
});

it('says with each step why', async () => {
  const { replay } = await server.ask(pack, { from: '2026-07-01T09:00:00Z' });
  const moved = replay.steps.find(({ changes }: Loose) =>
    changes.some(({ kind }: Loose) => kind === 'GoalPrioritised'),
  );
  expect(moved.because).toEqual([{ key: 'D-7' }]);
});

it('is capped', async () => {
  const { errors } = await server.post(pack, { from: '2020-01-01', limit: 5000 });
  expect(errors?.[0]?.extensions['code']).toMatch(/PACK_SIZE|TOO_COSTLY/);
});
