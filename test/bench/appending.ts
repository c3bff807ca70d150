import { randomUUID } from 'node:crypto';
import { isRefusal } from '@throughline/domain';
import type { Command, Planner } from '@throughline/application';
import type { EventStore, NewEvent } from '@throughline/event-store';
import { administrator } from '@throughline/read-model';

const streams = 300;
const note =
  'Northwind renewed on the condition that month-end closes by March; the budget behind the hiring freeze rules out the vendor.';

/** As long as a sealed one; sealing is not the store's work. */
const healthReport = (): NewEvent => ({
  id: randomUUID(),
  type: 'GoalHealthReported',
  data: { health: 'at-risk', confidence: 'medium', note },
  metadata: {
    at: '2026-10-01T09:00:00.000Z',
    recordedAt: '2026-10-01T09:00:00.000Z',
    actor: { id: 'p_17', via: 'ui' },
    changeSet: '019a2f6e-5c1b-7d3a-9e4f-0123456789ab',
    commandId: '019a2f6e-5c1b-7d3a-9e4f-0123456789ab',
    because: [{ decision: 'D-12' }],
    schema: 1,
    salt: 'T1IBNMdHnLbTSgzlhcSF-w',
    digest: 'P4C1Sy0MRY7T1IUeFGMkvBUj4B0H3oNw0rb1mU9hf4Y',
    hash: 'D8EreC5W_Nopjmcou59Fu8pPCPepEUVUo2hTCBJL7MM',
  },
});

/**
 * Appends one event to the next of many streams that have begun; answers when it is durable. `name` keeps appenders apart.
 */
export const appender = async (store: EventStore, name = 'a'): Promise<() => Promise<void>> => {
  const append = async (number: number, expected: 'no-stream' | bigint) =>
    (await store.append(`goal-${name}-${number}`, [healthReport()], { expected })).revision;
  const revisions = await Promise.all(Array.from({ length: streams }, (_, n) => append(n, 'no-stream')));
  let appended = 0;
  return async () => {
    const number = appended++ % streams;
    revisions[number] = await append(number, revisions[number]!);
  };
};

/** Tells of a goal's health, one goal after another; answers when it is durable and in the view. */
export const teller = async (planner: Planner): Promise<() => Promise<void>> => {
  const tell = async (command: Command) => {
    const told = await planner.tell(command, { who: administrator('p_17', 'ui'), commandId: randomUUID() });
    if (isRefusal(told)) throw new Error(`refused: ${JSON.stringify(told)}`);
  };
  await Promise.all(
    Array.from({ length: streams }, (_, n) =>
      tell({ type: 'ProposeGoal', data: { goalId: `G-${n}`, title: 'Five-currency checkout', why: note } }),
    ),
  );
  let told = 0;
  return () => {
    const goalId = `G-${told++ % streams}`;
    return tell({ type: 'ReportHealth', data: { goalId, health: 'at-risk', note: `${note} ${told}` } });
  };
};
