import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Planner } from '@throughline/application';
import { openSqliteStore } from '@throughline/event-store-sqlite';
import { appender, teller } from '../appending.ts';
import { byTurns } from '../by-turns.ts';
import type { BenchOptions, Figure, Row } from '../figure.ts';
import { inScratchFolder } from '../scratch.ts';
import { duration, ratio } from '../units.ts';

const page = 4_096;
const pages = 4_096;

/** The least that durable can cost here: one page written over an older one, and synced. */
const rawWriter = (file: string) => {
  const descriptor = openSync(file, 'w');
  writeSync(descriptor, Buffer.alloc(page * pages, 1));
  fdatasyncSync(descriptor);
  const bytes = Buffer.alloc(page, 2);
  let written = 0;
  return {
    write: () => {
      writeSync(descriptor, bytes, 0, page, (written++ % pages) * page);
      fdatasyncSync(descriptor);
    },
    close: () => closeSync(descriptor),
  };
};

const measure = ({ quick }: BenchOptions): Promise<readonly Row[]> =>
  inScratchFolder(async (folder) => {
    const raw = rawWriter(join(folder, 'raw'));
    const store = await openSqliteStore({ folder: join(folder, 'store') });
    const planner = await Planner.open({ store: await openSqliteStore({ folder: join(folder, 'planner') }) });
    const append = await appender(store);
    const tell = await teller(planner);
    const turns = await byTurns({ raw: raw.write, append, tell }, quick ? 200 : 1_000);
    raw.close();
    await store.close();
    await planner.store.close();
    const rawTime = duration(turns.median('raw'));
    return [
      {
        what: 'one durable append to the store: its rate / that of 4 KiB written and synced',
        measured: ratio(turns.ratio('raw', 'append')),
        absolute: `${duration(turns.median('append'))}, raw ${rawTime}`,
        goal: '≥ 0.6',
        trial: '0.68–0.82',
      },
      {
        what: 'one command told, decided, sealed, durable and in the view: its rate / the same',
        measured: ratio(turns.ratio('raw', 'tell')),
        absolute: `${duration(turns.median('tell'))}, raw ${rawTime}`,
        goal: '–',
        trial: '–',
      },
    ];
  });

export const durableAppend: Figure = { number: 5, name: 'append', measure };
