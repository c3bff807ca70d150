import { expect, it } from 'vitest';
import { patiently, proposals, type Room } from './contract-room.ts';

/** Closing settles what is under way and refuses what comes later. */
export const closing = (room: Room): void => {
  const append = (id: string) => room.store.append(room.stream(id), proposals(1), { expected: 'no-stream' });

  it('is well while it is open', async () => {
    expect(await room.store.health()).toMatchObject({ ok: true });
  });

  it('settles the appends that are under way', async () => {
    const calls = Array.from({ length: 20 }, (_, n) => append(`${n}`));
    await patiently(room, 'closing', room.store.close());
    const settled = await patiently(room, 'the appends', Promise.allSettled(calls));
    for (const call of settled)
      if (call.status === 'rejected')
        expect(['closed', 'outcome-unknown', 'unavailable']).toContain(call.reason.code);
    if (!room.canReopen) return;
    await room.reopen();
    const kept = settled.filter(({ status }) => status === 'fulfilled').length;
    expect((await room.log()).length).toBeGreaterThanOrEqual(kept);
  });

  it('ends a read that is under way with `closed`', async () => {
    await room.store.append(room.stream(), proposals(400), { expected: 'no-stream' });
    for (let last = 399n; last < 2_399n; last += 400n)
      await room.store.append(room.stream(), proposals(400), { expected: last });
    const reading = async () => {
      for await (const event of room.store.readStream(room.stream()))
        if (event.revision === 10n) await room.store.close();
    };
    await expect(patiently(room, 'the read', reading())).rejects.toMatchObject({ code: 'closed' });
  });

  it('ends a waiting subscription with `closed`', async () => {
    const reading = async () => {
      const signal = new AbortController().signal;
      for await (const item of room.store.subscribe({ streamPrefixes: [`${room.category}-`], signal }))
        if (item.kind === 'caught-up') setTimeout(() => void room.store.close(), 20);
    };
    await expect(patiently(room, 'the subscription', reading())).rejects.toMatchObject({ code: 'closed' });
  });

  it('answers `closed` afterwards, whatever is asked', async () => {
    const { store } = room;
    await append('a');
    await store.close();
    const signal = new AbortController().signal;
    const calls: Promise<unknown>[] = [
      append('b'),
      Array.fromAsync(store.readStream(room.stream())),
      Array.fromAsync(store.readAll()),
      Array.fromAsync(store.subscribe({ signal })),
      store.lastRevision(room.stream()),
      store.head(),
      store.truncate(room.stream(), 1n),
      store.deleteStream(room.stream(), { expected: 0n }),
    ];
    for (const call of calls)
      await expect(patiently(room, 'an answer', call)).rejects.toMatchObject({ code: 'closed' });
    expect(await store.health()).toMatchObject({ ok: false });
  });

  it('may be closed twice, also at the same time', async () => {
    await Promise.all([room.store.close(), room.store.close()]);
    await room.store.close();
  });
};
