import { expect, it } from 'vitest';
import type { JsonObject, NewEvent } from './event-store.ts';
import { proposal, proposals, type Room } from './contract-room.ts';

/** What no store takes, so that a log can move to any other. */
export const refusals = (room: Room): void => {
  const append = (events: NewEvent[], stream = room.stream()) =>
    room.store.append(stream, events, { expected: 'no-stream' });
  const expectRefused = async (code: string, message: RegExp, events: NewEvent[], stream = room.stream()) => {
    await expect(append(events, stream)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
    expect(await room.log()).toEqual([]);
  };

  it.each([
    ['nothing', '', /empty/],
    ['a system stream', '$all', /starts with \$/],
    ['a category without an id', 'goal-', /no id/],
    ['an id without a category', '-7f3a', /no category/],
    ['a line break', 'goal-7f\n3a', /control character/],
    ['a NUL', 'goal-7f\u00003a', /control character/],
    ['half a surrogate pair', 'goal-\ud83d', /Unicode/],
    ['201 bytes', `goal-${'ä'.repeat(98)}`, /longer than 200 bytes/],
  ])('refuses a stream named %s', async (_, stream, message) => {
    await expectRefused('invalid-stream', message, proposals(1), stream);
  });

  it('takes a stream named by 200 bytes, and one that has no id', async () => {
    const long = `${room.category}-`.padEnd(200, 'x');
    await append(proposals(1), long);
    await append(proposals(1), room.category);
    expect(await Array.fromAsync(room.store.readStream(long))).toHaveLength(1);
    expect(await Array.fromAsync(room.store.readStream(room.category))).toHaveLength(1);
  });

  it('does not read a system stream either', async () => {
    await expect(Array.fromAsync(room.store.readStream('$all'))).rejects.toMatchObject({
      code: 'invalid-stream',
    });
  });

  it.each([
    ['upper case', '7F3A0C1E-0000-4000-8000-000000000000'],
    ['no dashes', '7f3a0c1e000040008000000000000000'],
    ['all zero', '00000000-0000-0000-0000-000000000000'],
    ['something else', 'event-1'],
    ['empty', ''],
  ])('refuses an event id that is %s', async (_, id) => {
    await expectRefused('invalid-event', /event id .* not a lower-case UUID/, [{ ...proposal(1), id }]);
  });

  it('refuses one id for two events of an append', async () => {
    const event = proposal(1);
    await expectRefused('invalid-event', /occurs twice/, [event, { ...proposal(2), id: event.id }]);
  });

  it.each([
    ['empty', '', /empty/],
    ['starting with $', '$metadata', /starts with \$/],
    ['with a control character', 'Goal\tProposed', /control character/],
    ['of 201 bytes', 'G'.repeat(201), /longer than 200 bytes/],
  ])('refuses an event type %s', async (_, type, message) => {
    await expectRefused('invalid-event', message, [{ ...proposal(1), type }]);
  });

  it.each<[string, unknown, RegExp]>([
    ['undefined', undefined, /^data\.goal\.target is undefined/],
    ['a BigInt', 5n, /^data\.goal\.target is a BigInt/],
    ['a Date', new Date(0), /^data\.goal\.target is a Date/],
    ['a Map', new Map(), /^data\.goal\.target is a Map/],
    ['a function', () => 1, /^data\.goal\.target is a function/],
    ['a symbol', Symbol('x'), /^data\.goal\.target is a symbol/],
    ['NaN', Number.NaN, /^data\.goal\.target is NaN/],
    ['Infinity', -Infinity, /^data\.goal\.target is -Infinity/],
    ['an integer beyond 2^53', 2 ** 53, /^data\.goal\.target is 9007199254740992, beyond 2\^53/],
    ['a list with a hole', [1, , 3], /^data\.goal\.target\[1\] is undefined/], // eslint-disable-line no-sparse-arrays -- the case
    ['something cyclic', cyclic(), /^data\.goal\.target\.self contains itself/],
    ['something bottomless', deep(200), /nested deeper than 100/],
  ])('refuses data that JSON would change: %s', async (_, target, message) => {
    await expectRefused('invalid-event', message, [proposal(1, { goal: { target } })]);
  });

  it('refuses the same in the metadata, and data that is no object', async () => {
    const event = proposal(1);
    const because = [{ on: new Date(0) }] as unknown as JsonObject;
    await expectRefused('invalid-event', /^metadata\.because\[0\]\.on is a Date/, [
      { ...event, metadata: { because } },
    ]);
    for (const data of [null, [], 'text', 1] as unknown as JsonObject[])
      await expectRefused('invalid-event', /^data must be an object/, [{ ...event, data }]);
  });

  it('refuses an append without events', async () => {
    await expectRefused('invalid-event', /at least one event/, []);
  });

  it('takes as many events as its limit says, and not one more', async () => {
    const { maxEventsPerAppend } = room.store.capabilities.limits;
    await expectRefused('too-large', /at most/, proposals(maxEventsPerAppend + 1));
    expect(await append(proposals(maxEventsPerAppend))).toMatchObject({
      revision: BigInt(maxEventsPerAppend) - 1n,
    });
  });

  it('takes as many bytes as its limit says, and not one more', async () => {
    const { maxAppendBytes } = room.store.capabilities.limits;
    const empty = proposal(1, { body: '' });
    const frame =
      Buffer.byteLength(JSON.stringify(empty.data) + JSON.stringify(empty.metadata)) + 2 * empty.type.length;
    const filled = (bytes: number) => [proposal(1, { body: 'x'.repeat(bytes) })];
    await expectRefused('too-large', /bytes; at most/, filled(maxAppendBytes - frame + 1));
    await expectRefused('too-large', /bytes; at most/, filled(maxAppendBytes).concat(proposals(1)));
    expect(await append(filled(maxAppendBytes - frame))).toMatchObject({ revision: 0n });
  });
};

const cyclic = () => {
  const target: Record<string, unknown> = { value: 1 };
  target['self'] = target;
  return target;
};

const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);
