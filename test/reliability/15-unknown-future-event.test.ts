import { LogFromTheFuture, Planner } from '@throughline/application';
import { memoryStore, type JsonObject } from '@throughline/event-store';
import { administrator } from '@throughline/read-model';
import { describe, expect, it } from 'vitest';

const setUp = {
  type: 'SetUpOrganisation',
  data: {
    organisationId: 'main',
    name: 'Harbourline',
    timeZone: 'UTC',
    fiscalYearStartsOn: '01-01',
    fiscalYearNamedBy: 'end',
    horizonQuarters: 2,
  },
} as const;
const meta = (commandId: string) => ({ who: administrator('owner', 'test'), commandId });

const logWith = async (event: { stream: string; type: string; data: JsonObject; metadata: JsonObject }) => {
  const store = memoryStore();
  const planner = await Planner.open({ store });
  await planner.tell(setUp, meta('setup'));
  const id = '00000000-0000-4000-8000-000000000009';
  const { stream, ...rest } = event;
  await store.append(stream, [{ id, ...rest }], {
    expected: stream === 'organisation-main' ? 0n : 'no-stream',
  });
  return store;
};

describe('a log written by a newer release', () => {
  const cases = {
    'an event type it does not know': {
      stream: 'goal-G-1',
      type: 'GoalTeleported',
      data: {},
      metadata: { schema: 1 },
    },
    'a newer version of one it knows': {
      stream: 'organisation-main',
      type: 'OrganisationRenamed',
      data: { from: 'a', to: 'b' },
      metadata: { schema: 99 },
    },
    'a kind of stream it does not know': {
      stream: 'wormhole-1',
      type: 'WormholeOpened',
      data: {},
      metadata: { schema: 1 },
    },
  };
  for (const [what, event] of Object.entries(cases))
    it(`with ${what} can be read, is not written to, and stays as it is`, async () => {
      const store = await logWith(event);
      const planner = await Planner.open({ store });
      expect(planner.at().get('organisation', 'main')?.name).toBe('Harbourline');
      const rename = { type: 'RenameOrganisation', data: { organisationId: 'main', name: 'Other' } } as const;
      await expect(planner.tell(rename, meta('rename'))).rejects.toThrow(LogFromTheFuture);
      await expect(planner.tell(rename, meta('rename'))).rejects.toThrow(/newer release.*Run that release/);
      expect(await Array.fromAsync(store.readAll())).toHaveLength(2);
    });

  it('a planted fault is caught: a log of this release is written to', async () => {
    const store = await logWith({
      stream: 'organisation-main',
      type: 'OrganisationRenamed',
      data: { from: 'Harbourline', to: 'b' },
      metadata: { schema: 1 },
    });
    const planner = await Planner.open({ store });
    await planner.tell(
      { type: 'RenameOrganisation', data: { organisationId: 'main', name: 'Other' } },
      meta('rename'),
    );
    expect(await Array.fromAsync(store.readAll())).toHaveLength(3);
  });
});
