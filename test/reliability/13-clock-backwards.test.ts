import { Planner, type PlannerOptions } from '@throughline/application';
import { memoryStore, type EventStore } from '@throughline/event-store';
import { administrator } from '@throughline/read-model';
import type { Metadata } from '@throughline/read-model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const clocks = Number(process.env['CLOCKS'] ?? 1_000);
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const noon = Date.UTC(2026, 10, 21, 12);

const meta = (commandId: string) => ({ who: administrator('owner', 'test'), commandId });

/** Renames the organisation once a tick; answers the times that the log shows. */
const timesUnder = async (ticks: readonly number[], options: Partial<PlannerOptions> = {}) => {
  let tick = 0;
  const now = () => noon + ticks[Math.min(tick, ticks.length - 1)]!;
  const planner = await Planner.open({ store: memoryStore(), now, ...options });
  await planner.tell(
    {
      type: 'SetUpOrganisation',
      data: {
        organisationId: 'main',
        name: 'Harbourline',
        timeZone: 'UTC',
        fiscalYearStartsOn: '01-01',
        fiscalYearNamedBy: 'end',
        horizonQuarters: 2,
      },
    },
    meta('setup'),
  );
  for (tick = 1; tick < ticks.length; tick++)
    await planner.tell(
      { type: 'RenameOrganisation', data: { organisationId: 'main', name: `Harbourline ${tick}` } },
      meta(`r${tick}`),
    );
  const events = await Array.fromAsync(planner.store.readAll());
  return { planner, times: events.map((event) => (event.metadata as unknown as Metadata).at) };
};

const jumps = fc.array(fc.integer({ min: -86_400_000 * 400, max: 86_400_000 * 400 }), {
  minLength: 2,
  maxLength: 12,
});
const neverBack = (times: readonly string[]) => times.every((at, i) => i === 0 || at >= times[i - 1]!);

describe(`a clock that jumps (${clocks} clocks, seed ${seed})`, () => {
  it('never takes the timeline back, and every event is found as of its own time', () =>
    fc.assert(
      fc.asyncProperty(jumps, async (ticks) => {
        const { planner, times } = await timesUnder(ticks);
        expect(neverBack(times)).toBe(true);
        const { timeline } = planner.model;
        for (let place = 1; place <= timeline.length; place++)
          expect(timeline.placeAtInstant(timeline.at(place))).toBeGreaterThanOrEqual(place);
        for (const [index, at] of times.entries()) {
          const view = await planner.viewAt(at);
          expect('place' in view && view.place >= index + 1).toBe(true);
        }
      }),
      { numRuns: clocks, seed },
    ));

  it('still orders by position when a second process restarts with a clock that is behind', async () => {
    const store = memoryStore();
    await timesUnder([0, 60_000], { store });
    const behind = await Planner.open({ store, now: () => noon - 3_600_000 });
    await behind.tell(
      { type: 'RenameOrganisation', data: { organisationId: 'main', name: 'Later' } },
      meta('later'),
    );
    const times = (await Array.fromAsync(store.readAll())).map((e) => (e.metadata as unknown as Metadata).at);
    expect(neverBack(times)).toBe(true);
    expect(behind.at().get('organisation', 'main')?.name).toBe('Later');
  });

  it('a planted fault is caught: a log whose writer trusted its clock', () => {
    expect(neverBack([0, -1].map((tick) => new Date(noon + tick).toISOString()))).toBe(false);
  });

  it('a log in which times do go back is still read in order, none later than what follows', async () => {
    const store: EventStore = memoryStore();
    const { times } = await timesUnder([0, 60_000], { store });
    expect(times).toHaveLength(2);
    const early = { at: new Date(noon - 1).toISOString() };
    const id = '00000000-0000-4000-8000-000000000001';
    await store.append(
      'organisation-main',
      [{ id, type: 'OrganisationRenamed', data: { from: 'a', to: 'b' }, metadata: early }],
      { expected: 1n },
    );
    const planner = await Planner.open({ store });
    const { timeline } = planner.model;
    expect(timeline.at(3)).toBe(timeline.at(2));
  });
});
