import { memoryStore } from '@throughline/event-store';
import { administrator } from '@throughline/read-model';
import { expect, it } from 'vitest';
import { Planner } from './planner.ts';
import { recordAll } from './recorder.ts';

const change = (n: number) => ({
  commands: [
    { type: n === 0 ? 'ProposeGoal' : 'RewordGoal', data: { goalId: 'G-1', title: `Title ${n}` } },
    { type: 'FormTeam', data: { teamId: `team-${n}`, name: `Team ${n}` } },
  ],
  meta: {
    who: administrator('owner', 'import'),
    commandId: `import-${n}`,
    imported: { at: new Date(Date.UTC(2020, 0, 1) + n * 1000).toISOString(), source: 'test' },
  },
});
const numbers = Array.from({ length: 700 }, (_, n) => n);
const outcomes = async (planner: Planner) =>
  (await Array.fromAsync(recordAll(planner, numbers, change))).map(({ outcome }) => outcome);

it('records a history in order without waiting for each change, and a second run records nothing', async () => {
  const store = memoryStore();
  const planner = await Planner.open({ store });
  expect(new Set(await outcomes(planner))).toEqual(new Set(['recorded']));
  expect(planner.at().get('goal', 'G-1')?.plan.title).toBe('Title 699');
  expect(planner.at().all('team')).toHaveLength(700);
  const events = planner.model.timeline.length;
  expect(new Set(await outcomes(planner))).toEqual(new Set(['repeated']));
  expect(new Set(await outcomes(await Planner.open({ store })))).toEqual(new Set(['repeated']));
  expect(planner.model.timeline.length).toBe(events);
});

it('says which change was refused, and goes on', async () => {
  const planner = await Planner.open({ store: memoryStore() });
  const broken = { ...change(5), commands: [{ type: 'DisbandTeam', data: { teamId: 'nobody' } }] };
  const results = await Array.fromAsync(recordAll(planner, [0, 1, 2], (n) => (n === 1 ? broken : change(n))));
  expect(results[1]?.outcome).toMatchObject({ refused: 'nothing-there' });
  expect(results[2]?.outcome).toBe('recorded');
});
