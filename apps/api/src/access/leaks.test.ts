import type { Planner } from '@throughline/application';
import { memoryDirectory } from '@throughline/directory-sqlite';
import { memoryStore } from '@throughline/event-store';
import { administrator, type Who } from '@throughline/read-model';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp, type App } from '../create-app.ts';
import type { House } from '../org/house.ts';
import { News } from '../server/news.ts';
import { questions, type Moments } from './testing/answers.ts';
import { countsIn, readEverything } from './testing/read-everything.ts';
import {
  anyReader,
  beginning,
  keptFrom,
  keyOf,
  questionsKeptFrom,
  lived,
  secretHistory,
  secrets,
  without,
  type Lived,
} from './testing/secret-history.ts';

/** Random (history, reader, moments): a history is dear to tell, so many readers look at many moments of each. */
const cases = Number(process.env['CASES'] ?? 10_000);
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const looks = 200;
const length = 16;

let app: App;
let lives: Lived[];

beforeAll(async () => {
  app = await createApp({ store: memoryStore(), directory: memoryDirectory() });
  const histories = fc.sample(secretHistory(length), { numRuns: Math.ceil(cases / looks), seed });
  lives = [];
  for (const history of histories) lives.push(await lived(history.entries()));
});
afterAll(() => app.close());

const houseOf = (planner: Planner): House => ({ ...app.house, planner, news: new News(planner) });

const last = 12 + length;
const minute = fc.nat(last);
const anyLook = fc.record({
  reader: anyReader,
  minutes: fc.tuple(minute, minute, minute),
  asked: fc.constantFrom(...secrets),
});

/** Instants, since a life without secrets has other positions. */
const momentsOf = ([at, ...span]: readonly [number, number, number]): Moments => {
  const moment = (minute: number) => new Date(beginning + minute * 60_000 + 1).toISOString();
  const [from, to] = span.sort((a, b) => a - b) as [number, number];
  return { at: moment(at), from: moment(from), to: moment(to) };
};

/** Which of the words that must not be told are told. */
const told = (answer: unknown, kept: readonly string[]): readonly string[] => {
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
  return kept.filter((name) => text.includes(name));
};

const looksAt = (life: number, count: number) => fc.sample(anyLook, { numRuns: count, seed: seed + life });

describe(`what is kept from somebody today, in ${cases} looks at ${Math.ceil(cases / looks)} histories (seed ${seed})`, () => {
  it('is told at no moment: no thing, list, search, change, comparison, replay or message', async () => {
    let keptSomething = 0;
    for (const [life, lived] of lives.entries()) {
      const { planner } = lived;
      const house = houseOf(planner);
      for (const { reader, minutes, asked } of looksAt(life, looks)) {
        const kept = keptFrom(planner, reader);
        if (kept.length > 0) keptSomething++;
        const words = [...kept, ...questionsKeptFrom(lived, kept)];
        const look = { moments: momentsOf(minutes), id: keyOf(asked) };
        expect(
          told(await readEverything(house, reader, look), words),
          JSON.stringify({ life, reader, look }),
        ).toEqual([]);
      }
    }
    expect(keptSomething).toBeGreaterThan(cases / 5);
  });

  it('is told by nothing that the schema offers', async () => {
    const ask = questions(app.nest);
    for (const [life, { planner }] of lives.entries())
      for (const { reader, minutes, asked } of looksAt(life, 2)) {
        const look = { ...momentsOf(minutes), id: keyOf(asked), text: 'common' };
        const answer = await ask(houseOf(planner), reader, look);
        expect(told(answer, keptFrom(planner, reader)), JSON.stringify({ life, reader, look })).toEqual([]);
      }
  });

  it('is in no count: everything is as if it had never been told', async () => {
    let compared = 0;
    for (const [life, { planner, recorded }] of lives.entries()) {
      const { reader } = looksAt(life, 1)[0]!;
      const kept = keptFrom(planner, reader);
      if (kept.length === 0) continue;
      const house = houseOf(planner);
      const other = houseOf((await lived(without(recorded, kept))).planner);
      for (const { minutes, asked } of looksAt(life, 8)) {
        const look = { moments: momentsOf(minutes), id: keyOf(asked) };
        const [one, same] = [
          await readEverything(house, reader, look),
          await readEverything(other, reader, look),
        ];
        expect(countsIn(one), JSON.stringify({ life, reader, kept, look })).toEqual(countsIn(same));
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(lives.length);
  });
});

describe('a planted leak is found', () => {
  /** Somebody from whom nothing is kept, and somebody from whom something is. */
  const unlike = (planner: Planner): readonly [Who, Who] | undefined => {
    const readers = fc.sample(anyReader, { numRuns: 40, seed });
    const sees = readers.find((reader) => keptFrom(planner, reader).length === 0);
    const doesNot = readers.find((reader) => keptFrom(planner, reader).length > 1);
    return sees && doesNot && [sees, doesNot];
  };

  it('an answer for somebody else is found, in both ways of looking', async () => {
    const ask = questions(app.nest);
    let [lifes, read, asked] = [0, 0, 0];
    for (const { planner } of lives) {
      const [sees, doesNot] = unlike(planner) ?? [];
      if (!sees || !doesNot || lifes === 10) continue;
      lifes++;
      const kept = keptFrom(planner, doesNot);
      const moments = momentsOf([last, 0, last]);
      const look = { moments, id: keyOf(kept[0]!) };
      if (told(await readEverything(houseOf(planner), sees, look), kept).length > 0) read++;
      if (
        told(await ask(houseOf(planner), sees, { ...moments, id: look.id, text: 'common' }), kept).length > 0
      )
        asked++;
    }
    expect(lifes).toBeGreaterThan(2);
    expect([read, asked]).toEqual([lifes, lifes]);
  });

  it('a count that is one too many is found', async () => {
    const { planner, recorded } = lives.find(({ planner }) => keptFrom(planner, stranger).length > 0)!;
    const look = { moments: momentsOf([last, 0, last]), id: keyOf('amber') };
    const other = (await lived(without(recorded, [...secrets]))).planner;
    const author = administrator('p_1', 'test');
    const all = secrets.filter((name) => planner.at().get('context', keyOf(name)) !== undefined);
    const sees = [author, ...fc.sample(anyReader, { numRuns: 40, seed })].find(
      (reader) => keptFrom(planner, reader).length < all.length,
    )!;
    const [one, same] = [
      await readEverything(houseOf(planner), sees, look),
      await readEverything(houseOf(other), sees, look),
    ];
    expect(countsIn(one)).not.toEqual(countsIn(same));
  });
});

const stranger: Who = { id: 'stranger', via: 'api', role: 'member', scope: 'admin', teams: null };
