import { expect, it } from 'vitest';
import type { ReadStreamOptions, RecordedEvent } from './event-store.ts';
import { idsOf, proposal, proposals, type Room } from './contract-room.ts';

/** One stream, both ways. */
export const readingStreams = (room: Room): void => {
  const write = (stream: string, events = proposals(5)) =>
    room.store.append(stream, events, { expected: 'no-stream' });
  const read = (options?: ReadStreamOptions) =>
    Array.fromAsync(room.store.readStream(room.stream(), options));

  it('gives back what was written, in order', async () => {
    const events = proposals(5);
    await write(room.stream(), events);
    const expected = events.map((event, n) => ({ ...event, stream: room.stream(), revision: BigInt(n) }));
    expect(await read()).toMatchObject(expected);
  });

  it('keeps every value that JSON can hold', async () => {
    const data = {
      text: 'Müller & Søn: “on time” 🚀 \u0000 \ud800 \\ " \n',
      numbers: [0, -1, 0.1, 1e-7, 1.5e21 / 1e6, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER],
      nested: { empty: {}, list: [[], [null, true, false]], '': 'no name', 'a.b c': 1 },
    };
    await write(room.stream(), [proposal(1, data)]);
    expect((await read())[0]?.data).toMatchObject(data);
  });

  it('does not change with the caller’s object', async () => {
    const reasons = ['Acme asked'];
    await write(room.stream(), [proposal(1, { reasons })]);
    reasons.push('and so did Northwind');
    expect((await read())[0]?.data).toMatchObject({ reasons: ['Acme asked'] });
  });

  it('knows nothing of a stream that was never written', async () => {
    expect(await read()).toEqual([]);
    expect(await read({ direction: 'backwards' })).toEqual([]);
    expect(await room.store.lastRevision(room.stream())).toBeUndefined();
  });

  it.each<[ReadStreamOptions, number[]]>([
    [{}, [0, 1, 2, 3, 4]],
    [{ maxCount: 2 }, [0, 1]],
    [{ maxCount: 0 }, []],
    [{ maxCount: 9 }, [0, 1, 2, 3, 4]],
    [{ from: 3n }, [3, 4]],
    [{ from: 1n, maxCount: 2 }, [1, 2]],
    [{ from: 5n }, []],
    [{ direction: 'backwards' }, [4, 3, 2, 1, 0]],
    [{ direction: 'backwards', maxCount: 1 }, [4]],
    [{ direction: 'backwards', from: 2n }, [2, 1, 0]],
    [{ direction: 'backwards', from: 3n, maxCount: 2 }, [3, 2]],
    [{ direction: 'backwards', from: 0n }, [0]],
  ])('reads the part that is asked for: %o', async (options, revisions) => {
    await write(room.stream());
    expect((await read(options)).map(({ revision }) => Number(revision))).toEqual(revisions);
  });

  it('tells streams apart that differ in case, slash, colon, dot, hash or blank', async () => {
    const streams = ['a', 'A', 'a/b', 'a:b', 'a.b', 'a#b', 'a b', 'a-b', 'ä'].map((id) => room.stream(id));
    for (const stream of streams) await write(stream, [proposal(1, { stream })]);
    for (const stream of streams)
      expect(await Array.fromAsync(room.store.readStream(stream))).toMatchObject([
        { stream, data: { stream } },
      ]);
  });

  it('fails a read that is cancelled, so that half a stream never passes for a whole one', async () => {
    await write(room.stream());
    const caller = new AbortController();
    const reading = async () => {
      for await (const event of room.store.readStream(room.stream(), { signal: caller.signal }))
        if (event.revision === 1n) caller.abort();
    };
    await expect(reading()).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('lets a reader stop early', async () => {
    await write(room.stream());
    for await (const event of room.store.readStream(room.stream())) if (event.revision === 1n) break;
    expect(await read()).toHaveLength(5);
  });
};

/** The whole log, in one order. */
export const readingEverything = (room: Room): void => {
  const write = (id: string, count: number, expected: 'no-stream' | bigint) =>
    room.store.append(room.stream(id), proposals(count), { expected });

  it('keeps one order over all streams, also under simultaneous writers', async () => {
    const results = await Promise.all(Array.from({ length: 12 }, (_, n) => writeTenTimes(room, `${n}`)));
    const log = await room.log();
    expect(log).toHaveLength(240);
    expectGrowing(log);
    const places = new Map(log.map((event) => [`${event.stream} ${event.revision}`, event.position]));
    for (const { stream, appended } of results.flat())
      expect(places.get(`${stream} ${appended.revision}`)).toBe(appended.position);
  });

  it('resumes after every event, exclusively', async () => {
    for (const id of ['a', 'b', 'c']) await write(id, 4, 'no-stream');
    const log = await room.log();
    for (const [n, event] of log.entries())
      expect(idsOf(await room.log({ after: event.checkpoint }))).toEqual(idsOf(log.slice(n + 1)));
  });

  it('yields at most as many as asked for', async () => {
    await write('a', 6, 'no-stream');
    const log = await room.log();
    expect(idsOf(await room.log({ maxCount: 4 }))).toEqual(idsOf(log.slice(0, 4)));
    expect(await room.log({ maxCount: 0 })).toEqual([]);
  });

  it('keeps to the stream prefixes that are asked for', async () => {
    for (const id of ['a1', 'b', 'a2', 'A']) await write(id, 2, 'no-stream');
    const streams = async (...ids: string[]) =>
      (await room.log({ streamPrefixes: ids.map((id) => room.stream(id)) })).map(({ stream }) => stream);
    const [a1, a2, b] = [room.stream('a1'), room.stream('a2'), room.stream('b')];
    expect(await streams('a')).toEqual([a1, a1, a2, a2]);
    expect(await streams('b', 'a2')).toEqual([b, b, a2, a2]);
    expect(await streams('nobody')).toEqual([]);
  });

  it('knows its head', async () => {
    const { position } = await write('a', 3, 'no-stream');
    const head = await room.store.head();
    expect(head?.position).toBe(position);
    expect(await room.log({ after: head?.checkpoint ?? '' })).toEqual([]);
  });

  it('refuses a checkpoint that it never issued', async () => {
    for (const after of ['', 'nonsense', 'sqlite:', 'sqlite:-1', 'esdb:1', 'elsewhere:12'])
      await expect(room.log({ after })).rejects.toMatchObject({ code: 'invalid-checkpoint' });
  });

  it('fails a read that is cancelled', async () => {
    await write('a', 3, 'no-stream');
    await expect(room.log({ signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'unavailable' });
  });

  it.runIf(room.canReopen)(
    'goes on in the same order after a restart, with the same checkpoints',
    async () => {
      await write('a', 3, 'no-stream');
      const before = await room.log();
      await room.reopen();
      await write('b', 3, 'no-stream');
      const after = await room.log();
      expect(after.slice(0, 3)).toEqual(before);
      expectGrowing(after);
      expect(await room.log({ after: before.at(-1)?.checkpoint ?? '' })).toEqual(after.slice(3));
    },
  );
};

const writeTenTimes = async ({ store, stream }: Room, id: string) => {
  const results = [];
  for (let n = 0; n < 10; n++) {
    const expected = n === 0 ? 'no-stream' : BigInt(2 * n - 1);
    results.push({
      stream: stream(id),
      appended: await store.append(stream(id), proposals(2), { expected }),
    });
  }
  return results;
};

const expectGrowing = (log: readonly RecordedEvent[]) => {
  const next = new Map<string, bigint>();
  let last = -1n;
  for (const { stream, revision, position } of log) {
    expect(position).toBeGreaterThan(last);
    expect(revision).toBe(next.get(stream) ?? 0n);
    next.set(stream, revision + 1n);
    last = position;
  }
};
