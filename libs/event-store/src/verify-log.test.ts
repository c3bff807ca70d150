import { beforeEach, describe, expect, it } from 'vitest';
import { seal } from './chain.ts';
import { redacted } from './content-digest.ts';
import type { RecordedEvent } from './event-store.ts';
import { memoryStore } from './memory.ts';
import { goalEvent, seededRandom, writeSealedLog } from './testing.ts';
import { isSound, verifyLog, type VerifyOptions } from './verify-log.ts';

/** A log as somebody with the file in his hands may have left it. */
const verify = (events: readonly RecordedEvent[], options: VerifyOptions = {}) =>
  verifyLog(
    {
      readAll: async function* () {
        yield* events;
      },
    },
    options,
  );
const place = ({ stream, revision, position }: RecordedEvent) => ({ stream, revision, position });

describe('verifying a log', () => {
  let log: RecordedEvent[];
  const at = (n: number) => log[n] as RecordedEvent;
  const withEvent = (n: number, change: Partial<RecordedEvent>) => log.with(n, { ...at(n), ...change });

  beforeEach(async () => {
    const store = memoryStore();
    await writeSealedLog(store, 60, { streams: 4 });
    log = await Array.fromAsync(store.readAll());
  });

  it('finds nothing in a log that is as it was written', async () => {
    const result = await verify(log);
    expect(result).toMatchObject({ events: 60, streams: 4, redacted: 0, problems: [], anchor: 'none' });
    expect(isSound(result)).toBe(true);
  });

  it('finds and names an altered event, whichever it is', async () => {
    for (const [n, event] of log.entries()) {
      const { problems } = await verify(withEvent(n, { data: { ...event.data, title: 'Something else' } }));
      expect(problems).toEqual([{ ...place(event), problem: 'data-altered' }]);
    }
  });

  it('finds and names altered metadata', async () => {
    const metadata = { ...at(20).metadata, at: '2020-01-01T00:00:00.000Z' };
    const { problems } = await verify(withEvent(20, { metadata }));
    expect(problems).toEqual([{ ...place(at(20)), problem: 'link-broken' }]);
  });

  it('finds and names a removed event, by the one found in its stead', async () => {
    const { problems } = await verify(log.toSpliced(20, 1));
    expect(problems).toEqual([{ ...place(at(24)), revision: at(20).revision, problem: 'missing' }]);
  });

  it('finds a removed event also where the rest was numbered anew', async () => {
    const renumbered = log
      .toSpliced(20, 1)
      .map((event) =>
        event.stream === at(20).stream && event.revision > at(20).revision
          ? { ...event, revision: event.revision - 1n }
          : event,
      );
    expect((await verify(renumbered)).problems[0]).toEqual({
      ...place(at(24)),
      revision: at(20).revision,
      problem: 'link-broken',
    });
  });

  it('finds and names reordered events of a stream', async () => {
    const reordered = log
      .with(20, { ...at(24), position: at(20).position })
      .with(24, { ...at(20), position: at(24).position });
    const { problems } = await verify(reordered);
    expect(problems).toContainEqual(
      expect.objectContaining({ stream: at(20).stream, revision: at(20).revision, problem: 'missing' }),
    );
    expect(problems).toContainEqual(
      expect.objectContaining({ ...place(at(20)), position: at(24).position, problem: 'out-of-order' }),
    );
  });

  it('finds and names an inserted event, sealed or not', async () => {
    const forged = { ...at(20), ...goalEvent({ title: 'Never said' }), position: at(20).position };
    const unsealed = await verify(log.toSpliced(20, 0, forged));
    expect(unsealed.problems[0]).toEqual({ ...place(at(20)), problem: 'unsealed' });
    const [sealed] = seal(at(20).stream, at(20).revision, String(at(16).metadata['hash']), [forged]);
    const { problems } = await verify(log.toSpliced(20, 0, { ...forged, ...sealed }));
    expect(problems[0]).toEqual({ ...place(at(20)), problem: 'out-of-order' });
  });

  it('finds events that share a position or run backwards', async () => {
    const { problems } = await verify(withEvent(30, { position: at(29).position }));
    expect(problems[0]).toMatchObject({
      stream: at(30).stream,
      revision: at(30).revision,
      problem: 'out-of-order',
    });
  });

  it('wants a redaction to be recorded in the log', async () => {
    const gone = withEvent(20, redacted(at(20), new Set(['data.title'])));
    expect((await verify(gone)).problems).toEqual([{ ...place(at(20)), problem: 'redacted' }]);
    const recorded = await verify(gone, {
      redactedBy: (event) => (event === gone[40] ? [at(20).id] : []),
    });
    expect(recorded).toMatchObject({ problems: [], redacted: 1, digest: (await verify(log)).digest });
  });

  it('knows by an anchor that the tail was cut off, or all of it written anew', async () => {
    const { events, digest } = await verify(log.slice(0, 40));
    const anchor = { events, digest };
    expect((await verify(log, { anchor })).anchor).toBe('held');
    expect((await verify(log.slice(0, 40), { anchor })).anchor).toBe('held');
    expect((await verify(log.slice(0, 39), { anchor })).anchor).toBe('log-is-shorter');
    expect(isSound(await verify(log.slice(0, 39), { anchor }))).toBe(false);
    const swapped = await verify(log.with(10, at(11)).with(11, at(10)), { anchor });
    expect(swapped.anchor).toBe('differs');
  });

  it('tells its progress', async () => {
    const told: number[] = [];
    await verify(log, { onProgress: ({ events }) => told.push(events) });
    expect(told.at(-1)).toBe(60);
  });

  it('lets no single change of one event pass', async () => {
    const random = seededRandom(7);
    for (let n = 0; n < 300; n++) {
      const i = Math.floor(random() * log.length);
      const altered = alterOneCharacter(at(i), random);
      expect((await verify(log.with(i, altered))).problems).not.toEqual([]);
    }
  });
});

const alterOneCharacter = (event: RecordedEvent, random: () => number): RecordedEvent => {
  const { data, metadata, id, type } = event;
  const text = JSON.stringify({ data, metadata, id, type });
  const places = [...text.matchAll(/[0-9a-w]/g)].map(({ index }) => index);
  const i = places[Math.floor(random() * places.length)] as number;
  const other = text[i] === '1' ? '2' : text[i] === 'b' ? 'c' : /\d/.test(text[i] ?? '') ? '1' : 'b';
  return parsed(`${text.slice(0, i)}${other}${text.slice(i + 1)}`, event) ?? alterOneCharacter(event, random);
};

/** Undefined if the text is no JSON any more, or if the change fell on the frame around the event. */
const parsed = (text: string, event: RecordedEvent): RecordedEvent | undefined => {
  try {
    const altered = JSON.parse(text);
    return Object.keys(altered).join() === 'data,metadata,id,type' ? { ...event, ...altered } : undefined;
  } catch {
    return undefined;
  }
};
