import { expect, it } from 'vitest';
import { idsOf, proposals, type Room } from './contract-room.ts';

/** Hiding the beginning of a stream, and emptying one. */
export const erasing = (room: Room): void => {
  const append = (count: number, expected: 'no-stream' | bigint) =>
    room.store.append(room.stream(), proposals(count), { expected });
  const revisions = async () =>
    (await Array.fromAsync(room.store.readStream(room.stream()))).map(({ revision }) => revision);

  it('hides what was truncated and goes on numbering', async () => {
    await append(5, 'no-stream');
    await room.store.truncate(room.stream(), 3n);
    expect(await revisions()).toEqual([3n, 4n]);
    expect(await room.store.lastRevision(room.stream())).toBe(4n);
    await append(1, 4n);
    expect(await revisions()).toEqual([3n, 4n, 5n]);
  });

  it('truncates nothing twice and nothing that is not there', async () => {
    await append(3, 'no-stream');
    await room.store.truncate(room.stream(), 2n);
    await room.store.truncate(room.stream(), 1n);
    expect(await revisions()).toEqual([2n]);
    await room.store.truncate(room.stream('nobody'), 2n);
    expect(await room.store.lastRevision(room.stream('nobody'))).toBeUndefined();
  });

  it('empties a stream that is deleted, and never starts its numbering again', async () => {
    await append(3, 'no-stream');
    await room.store.deleteStream(room.stream(), { expected: 2n });
    expect(await revisions()).toEqual([]);
    expect(await room.store.lastRevision(room.stream())).toBeUndefined();
    const events = proposals(2);
    const again = await room.store.append(room.stream(), events, { expected: 'no-stream' });
    expect(again.revision).toBe(4n);
    expect(await revisions()).toEqual([3n, 4n]);
    await append(1, 4n);
    expect(idsOf(await Array.fromAsync(room.store.readStream(room.stream()))).slice(0, 2)).toEqual(
      idsOf(events),
    );
  });

  it('answers a retry of the append that brought a stream back', async () => {
    await append(3, 'no-stream');
    await room.store.deleteStream(room.stream(), { expected: 2n });
    const events = proposals(2);
    const again = await room.store.append(room.stream(), events, { expected: 'no-stream' });
    expect(await room.store.append(room.stream(), events, { expected: 'no-stream' })).toEqual(again);
    expect(await revisions()).toEqual([3n, 4n]);
  });

  it('deletes only the stream that the caller has seen', async () => {
    await append(3, 'no-stream');
    const early = room.store.deleteStream(room.stream(), { expected: 1n });
    await expect(early).rejects.toMatchObject({ code: 'conflict', actual: 2n });
    expect(await revisions()).toHaveLength(3);
  });

  it('leaves the other streams alone and never gives a position out again', async () => {
    await room.store.append(room.stream('other'), proposals(2), { expected: 'no-stream' });
    const { position } = await append(2, 'no-stream');
    await room.store.deleteStream(room.stream(), { expected: 1n });
    if (room.canReopen) await room.reopen();
    const later = await room.store.append(room.stream('other'), proposals(1), { expected: 1n });
    expect(later.position).toBeGreaterThan(position);
    const others = (await room.log()).filter(({ stream }) => stream === room.stream('other'));
    expect(others.map(({ revision }) => revision)).toEqual([0n, 1n, 2n]);
  });

  it('shows erased events nowhere, where it erases at once', async () => {
    if (room.store.capabilities.physicalErasure !== 'immediate') return;
    await append(5, 'no-stream');
    await room.store.truncate(room.stream(), 3n);
    expect((await room.log()).map(({ revision }) => revision)).toEqual([3n, 4n]);
  });
};
