import { Planner, type Meta, type UncheckedCommand } from '@throughline/application';
import { memoryPeopleVault } from '@throughline/directory';
import type { Import } from '@throughline/domain';
import { memoryStore } from '@throughline/event-store';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { House } from './house.ts';
import { importHistory } from './import-history.ts';

const scratch = mkdtempSync(join(tmpdir(), 'throughline-import-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const file = join(scratch, 'planning-sheet.ndjson');
const fact = (day: number, fact: string, fields: object) =>
  JSON.stringify({ at: `2026-03-${String(day).padStart(2, '0')}T10:00:00Z`, fact, goal: 'G-1', ...fields });
const titled = (day: number, title: string) => fact(day, 'goal.changed', { title });
const thereAndBack = [
  fact(1, 'goal.proposed', { title: 'Offline manifests' }),
  titled(2, 'Manifests without a network'),
  titled(3, 'Manifests without a network'),
  titled(4, 'Offline first'),
];

const houseOver = async (store = memoryStore()): Promise<House> => ({
  planner: await Planner.open({ store }),
  vault: memoryPeopleVault(),
  close: async () => {},
});
const importing = (house: House, lines: readonly string[], options: object = {}) => {
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
  return importHistory(house, { files: [file], ...options });
};
const titleIn = ({ planner }: House) => planner.at().get('goal', 'G-1')?.plan.title;
const runOf = ({ planner }: House) => planner.at().get('import', 'planning-sheet') as Import;

describe('The same file a second time', () => {
  it('records nothing, not even what had no effect the first time and would have one now', async () => {
    const house = await houseOver();
    expect(await importing(house, thereAndBack)).toMatchObject({ recorded: 3, nothingNew: 1 });
    const again = await houseOver(house.planner.store as ReturnType<typeof memoryStore>);
    const events = again.planner.model.timeline.length;
    const second = await importing(again, thereAndBack);
    expect(second).toMatchObject({ recorded: 0, repeated: 0, nothingNew: 0 });
    expect(second.report.changeSets.before).toBe(4);
    expect(titleIn(again)).toBe('Offline first');
    expect(again.planner.model.timeline.length).toBe(events);
  });

  it('records nothing of a change with more facts about one thing than a store takes at once', async () => {
    const house = await houseOver();
    const first = Array.from({ length: 1_200 }, (_, n) =>
      fact(1, 'goal.changed', { title: `Title ${n}`, changeSet: 'first commit' }),
    );
    const lines = [...first, titled(2, 'Offline first')];
    expect(await importing(house, lines)).toMatchObject({ recorded: 2 });
    expect(titleIn(house)).toBe('Offline first');
    expect((await importing(house, lines)).report.changeSets.before).toBe(2);
  });

  it('grown by a line, records that line, in its own time', async () => {
    const house = await houseOver();
    await importing(house, thereAndBack);
    const second = await importing(house, [...thereAndBack, titled(5, 'Offline manifests')]);
    expect(second).toMatchObject({ recorded: 1 });
    expect(titleIn(house)).toBe('Offline manifests');
    expect(runOf(house)).toMatchObject({ changeSets: 4, withoutEffect: [expect.any(String)] });
    expect(house.planner.model.timeline.at(house.planner.model.timeline.length)).toBe(
      Date.parse('2026-03-05T10:00:00Z'),
    );
  });

  it('under another name is another history', async () => {
    const house = await houseOver();
    await importing(house, thereAndBack);
    expect((await importing(house, thereAndBack, { source: 'elsewhere' })).recorded).toBeGreaterThan(0);
  });

  it('previewed, records nothing at all', async () => {
    const house = await houseOver();
    expect(await importing(house, thereAndBack, { dryRun: true })).toMatchObject({ recorded: 4 });
    expect(house.planner.model.timeline.length).toBe(0);
  });
});

describe('A process that was killed', () => {
  const cutAfter = async (house: House, count: number) => {
    const store = memoryStore();
    for await (const { stream, revision, id, type, data, metadata } of house.planner.store.readAll({
      maxCount: count,
    }))
      await store.append(stream, [{ id, type, data, metadata }], {
        expected: revision === 0n ? 'no-stream' : revision - 1n,
      });
    return houseOver(store);
  };
  const streamsOf = async ({ planner }: House) =>
    (await Array.fromAsync(planner.store.readAll())).map(({ stream, data }) => [stream, data]);

  it('leaves no change without what came before it and had no effect', async () => {
    const whole = await houseOver();
    await importing(whole, thereAndBack);
    for (let count = 0; count <= whole.planner.model.timeline.length; count++) {
      const cut = await cutAfter(whole, count);
      await importing(cut, thereAndBack);
      expect(titleIn(cut), `killed after ${count} events`).toBe('Offline first');
    }
  });

  it('between two streams of a change-set, has it completed by the next run', async () => {
    const together = { changeSet: 'kick-off' };
    const lines = [
      fact(1, 'team.formed', { team: 'mobile', name: 'Mobile', ...together }),
      fact(1, 'goal.proposed', { title: 'Offline manifests', team: 'mobile', ...together }),
      fact(1, 'goal.ranked', { rank: 1, ...together }),
      fact(1, 'goal.changed', { horizon: 'H2', ...together }),
    ];
    const whole = await houseOver();
    await importing(whole, lines);
    const parts = whole.planner.model.timeline.length - 1;
    expect(parts).toBeGreaterThan(2);
    for (let count = 1; count < parts; count++) {
      const cut = await cutAfter(whole, count);
      await importing(cut, lines);
      expect(await streamsOf(cut), `killed after ${count} events`).toEqual(await streamsOf(whole));
    }
  });
});

describe('A fault that is planted', () => {
  it('is noticed: a run that forgets what had no effect', async () => {
    const house = await houseOver();
    const forgetful = Object.create(house.planner, {
      tellAll: {
        value: async (commands: UncheckedCommand[], meta: Meta) =>
          house.planner.tellAll(
            commands.filter(({ type }) => type !== 'RecordImport'),
            meta,
          ),
      },
      model: { get: () => house.planner.model },
      now: { get: () => house.planner.now },
      store: { get: () => house.planner.store },
      stateOnItsWay: { value: house.planner.stateOnItsWay.bind(house.planner) },
      knows: { value: house.planner.knows.bind(house.planner) },
    }) as Planner;
    await importing({ ...house, planner: forgetful }, thereAndBack);
    await importing({ ...house, planner: forgetful }, thereAndBack);
    expect(titleIn(house)).toBe('Manifests without a network');
  });
});
