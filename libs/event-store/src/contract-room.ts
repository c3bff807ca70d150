import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach } from 'vitest';
import type { Disturbances } from './contract-disturbed.ts';
import type { EventStore, NewEvent, ReadAllOptions, RecordedEvent } from './event-store.ts';

export type ContractOptions = {
  /** Closes the store and opens the same data again. Without it nothing is asked about restarts. */
  readonly reopen?: (store: EventStore) => Promise<EventStore>;
  /** Removes what `open` made, after the store was closed. */
  readonly dispose?: () => Promise<void>;
  /** Where there is a server, and a test can come between: what must hold then. */
  readonly disturb?: Disturbances;
  /** How long something that must happen may take. A server far away needs more. */
  readonly patienceMs?: number;
};

/**
 * What one test works with. The store may be shared with other tests, so a test never assumes an empty log: it keeps to
 * streams of a category that nobody else has, and reads from where the log ended when it began.
 */
export type Room = {
  store: EventStore;
  category: string;
  readonly patienceMs: number;
  readonly canReopen: boolean;
  stream(id?: string): string;
  reopen(): Promise<void>;
  /** All of this test's events, or those after a checkpoint, in the order of the log. */
  log(options?: ReadAllOptions): Promise<RecordedEvent[]>;
};

export const roomFor = (
  open: () => Promise<EventStore>,
  options: ContractOptions & { readonly patienceMs: number },
): Room => {
  let start: ReadAllOptions = {};
  const room: Room = {
    store: undefined as unknown as EventStore,
    category: '',
    patienceMs: options.patienceMs,
    canReopen: options.reopen !== undefined,
    stream: (id = '7f3a') => `${room.category}-${id}`,
    reopen: async () => {
      if (options.reopen) room.store = await options.reopen(room.store);
    },
    log: (wanted = {}) =>
      Array.fromAsync(room.store.readAll({ ...start, streamPrefixes: [`${room.category}-`], ...wanted })),
  };
  beforeEach(async () => {
    room.store = await open();
    room.category = `goal${randomUUID().slice(0, 8)}`;
    const head = await room.store.head();
    start = head ? { after: head.checkpoint } : {};
  });
  afterEach(async () => {
    await room.store.close();
    await options.dispose?.();
  });
  return room;
};

/** The n-th goal that the team payments proposes for Acme. */
export const proposal = (n: number, data: object = {}): NewEvent => ({
  id: randomUUID(),
  type: 'GoalProposed',
  data: { title: `Acme pays in ${n} days`, teamId: 'payments', ...data },
  metadata: { at: '2026-11-20T09:00:00.000Z', actor: 'person-17' },
});

export const proposals = (count: number): NewEvent[] => Array.from({ length: count }, (_, n) => proposal(n));

export const idsOf = (events: readonly { readonly id: string }[]): string[] => events.map(({ id }) => id);

/** A subscription that stays silent must fail the test, not hang it. */
export const patiently = async <T>(room: Room, what: string, promise: Promise<T>): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited ${room.patienceMs} ms for ${what}.`)), room.patienceMs);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};
