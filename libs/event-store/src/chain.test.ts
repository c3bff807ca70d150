import { describe, expect, it } from 'vitest';
import { checkLink, hashIn, seal, type ChainedEvent } from './chain.ts';
import { redacted, textsOf } from './content-digest.ts';
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

const because = [{ note: 'Anna is ill' }, { decision: 'D-7' }];
const explained = (title: string): ChainedEvent => {
  const event = reworded(title);
  const metadata = { ...event.metadata, because, commandHash: 'Qm7' };
  const [sealed] = seal(stream, 0n, undefined, [{ ...event, metadata }]);
  return { ...sealed!, stream, revision: 0n };
};

describe('a text that is taken away', () => {
  const event = explained('Anna leaves');
  const gone = redacted(event, new Set(['data.title', 'because.0.note', 'commandHash']));

  it('leaves a chain that holds, and says so', () => {
    expect(gone.data).toEqual({ title: '[redacted]', why: 'Acme asked' });
    expect(gone.metadata['because']).toEqual([{ note: '[redacted]' }, { decision: 'D-7' }]);
    expect(checkLink(undefined, gone)).toBe('redacted');
    expect(hashIn(gone)).toBe(hashIn(event));
  });

  it('is in nothing that is left, nor can a guess at it be tried', () => {
    expect(JSON.stringify([gone.data, gone.metadata])).not.toMatch(/Anna|Qm7/);
    const salts = gone.metadata['salts'] as string[];
    expect(gone.metadata).not.toHaveProperty('salt');
    expect(salts.filter((salt) => salt.startsWith('=')).length).toBe(3);
    expect(salts.length).toBe(textsOf(event).size);
  });

  it('leaves the others provable: not one of them can be altered, nor can what was taken away come back', () => {
    const altered = (change: Partial<ChainedEvent>) => checkLink(undefined, { ...gone, ...change });
    expect(altered({ data: { ...gone.data, why: 'Nobody asked' } })).toBe('data-altered');
    expect(altered({ data: { ...gone.data, title: 'Anna stays' } })).toBe('data-altered');
    expect(altered({ data: { ...gone.data, rank: 1 } })).toBe('data-altered');
    expect(altered({ data: { why: 'Acme asked' } })).toBe('data-altered');
    expect(checkLink(undefined, changed(gone, { because: [{ decision: 'D-7' }] }))).toBe('data-altered');
    expect(checkLink(undefined, changed(gone, { salts: [] }))).toBe('data-altered');
    expect(checkLink(undefined, changed(gone, { salts: [1] }))).toBe('data-altered');
    expect(checkLink(undefined, changed(gone, { at: 'later' }))).toBe('link-broken');
  });

  it('may be followed by another', () => {
    const both = redacted(gone, new Set(['data.why', 'data.title']));
    expect(both.data).toEqual({ title: '[redacted]', why: '[redacted]' });
    expect(checkLink(undefined, both)).toBe('redacted');
    expect(both.metadata['salts']).toHaveLength(textsOf(event).size);
  });

  it('is found by its path, however deep it lies, and what is not there stays away', () => {
    const deep = explained('x');
    const list = { ...deep, data: { a: [{ b: ['one', 'two'] }, 3, null], empty: '' } };
    const [sealed] = seal(stream, 0n, undefined, [list]);
    expect([...textsOf(sealed!).keys()].filter((path) => path.startsWith('data'))).toEqual([
      'data.a.0.b.0',
      'data.a.0.b.1',
      'data.empty',
    ]);
    const less = redacted({ ...sealed!, stream, revision: 0n }, new Set(['data.a.0.b.1', 'data.nothing']));
    expect(less.data).toEqual({ a: [{ b: ['one', '[redacted]'] }, 3, null], empty: '' });
    expect(checkLink(undefined, less)).toBe('redacted');
  });
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
    expect(checkLink(hashIn(first), changed(second, { because }))).toBe('data-altered');
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
      digest: 'DsRTvBfT2ounEtPScKzWD7N0WZSPkt58uRZsmjKDndQ',
      hash: 'cyy5ycJZYEbqKBaMJ3uXS_2CI72VgMWRu61lrgzfgko',
    });
  });
});

const without = (event: ChainedEvent, field: string): ChainedEvent => ({
  ...event,
  metadata: Object.fromEntries(Object.entries(event.metadata).filter(([key]) => key !== field)),
});
