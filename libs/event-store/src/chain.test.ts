import { describe, expect, it } from 'vitest';
import { checkLink, hashIn, seal, type ChainedEvent } from './chain.ts';
import type { JsonObject } from './event-store.ts';
import { goalEvent } from './testing.ts';

const stream = 'goal-7f3a';
const reworded = (title: string) => goalEvent({ title, why: 'Acme asked' });
const chained = (titles: string[]): ChainedEvent[] =>
  seal(stream, 0n, undefined, titles.map(reworded)).map((event, n) => ({
    ...event,
    stream,
    revision: BigInt(n),
  }));
const changed = (event: ChainedEvent, metadata: JsonObject): ChainedEvent => ({
  ...event,
  metadata: { ...event.metadata, ...metadata },
});

describe('the hash chain', () => {
  const [first, second] = chained(['Pay in 10 days', 'Pay in 5 days']) as [ChainedEvent, ChainedEvent];

  it('holds for what was sealed', () => {
    expect(checkLink(undefined, first)).toBeUndefined();
    expect(checkLink(hashIn(first), second)).toBeUndefined();
  });

  it('goes on over several appends', () => {
    const [third] = seal(stream, 2n, hashIn(second), [reworded('Pay at once')]);
    expect(checkLink(hashIn(second), { ...(third as ChainedEvent), stream, revision: 2n })).toBeUndefined();
  });

  it('does not depend on the order of keys, which a store may change', () => {
    const turned = (object: JsonObject) => Object.fromEntries(Object.entries(object).reverse());
    expect(
      checkLink(undefined, { ...first, data: turned(first.data), metadata: turned(first.metadata) }),
    ).toBeUndefined();
  });

  it.each<[string, Partial<ChainedEvent>]>([
    ['stream', { stream: 'goal-other' }],
    ['revision', { revision: 2n }],
    ['id', { id: '7f3a0c1e-0000-4000-8000-000000000000' }],
    ['type', { type: 'GoalDropped' }],
  ])('breaks where the %s is altered', (_, alteration) => {
    expect(checkLink(hashIn(first), { ...second, ...alteration })).toBe('link-broken');
  });

  it('breaks where the metadata is altered, or the hash, or the digest', () => {
    expect(checkLink(hashIn(first), changed(second, { actor: 'person-18' }))).toBe('link-broken');
    expect(checkLink(hashIn(first), changed(second, { hash: `${hashIn(second)}x` }))).toBe('link-broken');
    expect(checkLink(hashIn(first), changed(second, { digest: 'x' }))).toBe('link-broken');
  });

  it('breaks behind another event, and where one is expected to be the first', () => {
    expect(checkLink(hashIn(second), second)).toBe('link-broken');
    expect(checkLink(undefined, second)).toBe('link-broken');
    expect(checkLink(hashIn(first), first)).toBe('link-broken');
  });

  it('notices data that is altered, with or without its salt', () => {
    const data = { ...second.data, title: 'Pay in 50 days' };
    expect(checkLink(hashIn(first), { ...second, data })).toBe('data-altered');
    expect(checkLink(hashIn(first), { ...without(second, 'salt'), data })).toBe('data-altered');
    expect(checkLink(hashIn(first), changed(second, { salt: 'other' }))).toBe('data-altered');
  });

  it('still holds where data and salt were redacted, and says so', () => {
    const redacted = { ...without(first, 'salt'), data: {} };
    expect(checkLink(undefined, redacted)).toBe('redacted');
    expect(checkLink(hashIn(redacted), second)).toBeUndefined();
  });

  it('calls an event without hash or digest unsealed', () => {
    expect(checkLink(undefined, without(first, 'hash'))).toBe('unsealed');
    expect(checkLink(undefined, without(first, 'digest'))).toBe('unsealed');
  });

  it('salts, so that equal data does not show', () => {
    const [one, other] = chained(['Same', 'Same']) as [ChainedEvent, ChainedEvent];
    expect(one.metadata['digest']).not.toBe(other.metadata['digest']);
    expect(String(one.metadata['salt'])).toMatch(/^[\w-]{22}$/);
  });

  it('is a stored format: the same event has the same hash for ever', () => {
    const id = '7f3a0c1e-0000-4000-8000-000000000001';
    const event = {
      id,
      type: 'GoalReworded',
      data: { b: [1.5, null, 'ä'], a: { d: true } },
      metadata: { at: 'now' },
    };
    const [sealed] = seal(stream, 0n, undefined, [event], () => 'salt');
    expect(sealed?.metadata).toEqual({
      at: 'now',
      salt: 'salt',
      digest: '3SJVSsvEngLOO-OxKHbJBQL-_OAWbu046-MpE4KURrM',
      hash: 'BuGALVWWhqu93jUIe4N2er7K_6HmjTwzP8hun6f0uhk',
    });
  });
});

const without = (event: ChainedEvent, field: string): ChainedEvent => ({
  ...event,
  metadata: Object.fromEntries(Object.entries(event.metadata).filter(([key]) => key !== field)),
});
