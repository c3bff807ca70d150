import { expect, it } from 'vitest';
import { proposal, proposals, type Room } from './contract-room.ts';

/** Expected revisions, conflicts and idempotent retries. */
export const appending = (room: Room): void => {
  const append = (
    events: ReturnType<typeof proposals>,
    expected: 'no-stream' | bigint,
    stream = room.stream(),
  ) => room.store.append(stream, events, { expected });
  const stored = () => Array.fromAsync(room.store.readStream(room.stream()));

  it('numbers a stream from 0 without gaps and says where the last event landed', async () => {
    expect(await append(proposals(2), 'no-stream')).toMatchObject({ revision: 1n });
    const { revision, position } = await append(proposals(3), 1n);
    expect(revision).toBe(4n);
    expect((await stored()).map((event) => event.revision)).toEqual([0n, 1n, 2n, 3n, 4n]);
    expect((await stored()).at(-1)?.position).toBe(position);
    expect(await room.store.lastRevision(room.stream())).toBe(4n);
  });

  it('refuses a writer who believes that the stream is new, and says where it is', async () => {
    await append(proposals(3), 'no-stream');
    await expect(append(proposals(2), 'no-stream')).rejects.toMatchObject({ code: 'conflict', actual: 2n });
    expect(await stored()).toHaveLength(3);
  });

  it('refuses a writer who has not seen the latest event, and one who saw more than there is', async () => {
    await append(proposals(3), 'no-stream');
    await expect(append(proposals(1), 1n)).rejects.toMatchObject({ code: 'conflict', actual: 2n });
    await expect(append(proposals(1), 3n)).rejects.toMatchObject({ code: 'conflict', actual: 2n });
    expect(await stored()).toHaveLength(3);
  });

  it('refuses a revision of a stream that was never written', async () => {
    await expect(append(proposals(1), 0n)).rejects.toMatchObject({ code: 'conflict', actual: 'no-stream' });
    expect(await room.store.lastRevision(room.stream())).toBeUndefined();
  });

  it('lets exactly one of many simultaneous writers win', async () => {
    const attempts = await Promise.allSettled(proposals(12).map((event) => append([event], 'no-stream')));
    const lost = attempts.filter(({ status }) => status === 'rejected');
    expect(lost).toHaveLength(11);
    for (const { reason } of lost as PromiseRejectedResult[])
      expect(reason).toMatchObject({ code: 'conflict' });
    expect(await stored()).toHaveLength(1);
  });

  it('a conflict rejects only its own append, not the others of the same moment', async () => {
    await append(proposals(1), 'no-stream');
    const attempts = await Promise.allSettled([
      append(proposals(2), 'no-stream', room.stream('a')),
      append(proposals(1), 'no-stream'),
      append(proposals(2), 'no-stream', room.stream('b')),
    ]);
    expect(attempts.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await room.log()).toHaveLength(5);
  });

  it('writes an append whole or not at all', async () => {
    await append(proposals(1), 'no-stream');
    const late = { ...proposal(3), data: { on: new Date(0) as unknown as string } };
    await expect(append([...proposals(2), late], 0n)).rejects.toMatchObject({ code: 'invalid-event' });
    expect(await stored()).toHaveLength(1);
  });

  it('answers a retry with the first result and writes nothing twice', async () => {
    const events = proposals(3);
    const first = await append(events, 'no-stream');
    expect(await append(events, 'no-stream')).toEqual(first);
    expect(await stored()).toHaveLength(3);
  });

  it('answers a retry also long after others went on', async () => {
    const [events, later] = [proposals(2), proposals(2)];
    const first = await append(events, 'no-stream');
    const second = await append(later, 1n);
    await append(proposals(5), 3n);
    expect(await append(events, 'no-stream')).toEqual(first);
    expect(await append(later, 1n)).toEqual(second);
    expect(await stored()).toHaveLength(9);
  });

  it('answers a retry that overtakes its first attempt', async () => {
    const events = proposals(2);
    const [first, second] = await Promise.all([append(events, 'no-stream'), append(events, 'no-stream')]);
    expect(second).toEqual(first);
    expect(await stored()).toHaveLength(2);
  });

  it.runIf(room.canReopen)('answers a retry after a restart', async () => {
    const [events, later] = [proposals(2), proposals(1)];
    const first = await append(events, 'no-stream');
    const second = await append(later, 1n);
    await room.reopen();
    expect(await append(events, 'no-stream')).toEqual(first);
    expect(await append(later, 1n)).toEqual(second);
    expect(await stored()).toHaveLength(3);
  });

  it.each([
    ['a known event and a new one', ([a]: Proposals) => [a, proposal(9)]],
    ['a new event and a known one', ([a]: Proposals) => [proposal(9), a]],
    ['all known and one more', ([a, b]: Proposals) => [a, b, proposal(9)]],
    ['the known ones in another order', ([a, b]: Proposals) => [b, a]],
  ])('calls a partial overlap a conflict: %s', async (_, overlap) => {
    const events = proposals(2) as Proposals;
    await append(events, 'no-stream');
    await append(proposals(1), 1n);
    await expect(append(overlap(events), 'no-stream')).rejects.toMatchObject({
      code: 'conflict',
      actual: 2n,
    });
    expect(await stored()).toHaveLength(3);
  });

  it('calls the same events at another revision a conflict', async () => {
    const events = proposals(2);
    await append(events, 'no-stream');
    await append(proposals(2), 1n);
    for (const expected of [0n, 1n, 2n])
      await expect(append(events, expected)).rejects.toMatchObject({ code: 'conflict', actual: 3n });
    expect(await stored()).toHaveLength(4);
  });

  it('takes the same id in another stream for another event', async () => {
    const events = proposals(1);
    await append(events, 'no-stream', room.stream('a'));
    await append(events, 'no-stream', room.stream('b'));
    expect(await room.log()).toHaveLength(2);
  });

  it('writes appends in the order of their calls, where it says so', async () => {
    if (!room.store.capabilities.ordersAppends) return;
    const events = proposals(20);
    await Promise.all(events.map((event, n) => append([event], 'no-stream', room.stream(`${n}`))));
    expect((await room.log()).map(({ id }) => id)).toEqual(events.map(({ id }) => id));
  });

  it('writes nothing for a caller who gave up before', async () => {
    const signal = AbortSignal.abort();
    const call = room.store.append(room.stream(), proposals(1), { expected: 'no-stream', signal });
    await expect(call).rejects.toMatchObject({ code: 'unavailable' });
    expect(await stored()).toEqual([]);
  });
};

type Proposals = [ReturnType<typeof proposal>, ReturnType<typeof proposal>];
