import { join } from 'node:path';
import { Planner } from '@throughline/application';
import { openSqliteStore } from '@throughline/event-store-sqlite';
import { appender, teller } from '../appending.ts';
import { byTurns } from '../by-turns.ts';
import type { BenchOptions, Figure, Row } from '../figure.ts';
import { inScratchFolder } from '../scratch.ts';
import { perSecond, ratio } from '../units.ts';

const appenders = 64;
const each = 25;

const oneAfterAnother = async (append: () => Promise<void>) => {
  for (let n = 0; n < each; n++) await append();
};

const allAtOnce = (append: readonly (() => Promise<void>)[]) => Promise.all(append.map(oneAfterAnother));

/** A conflict or any other error rejects and breaks the figure. */
const measure = ({ quick }: BenchOptions): Promise<readonly Row[]> =>
  inScratchFolder(async (folder) => {
    const store = await openSqliteStore({ folder: join(folder, 'store') });
    const planner = await Planner.open({ store: await openSqliteStore({ folder: join(folder, 'planner') }) });
    const many = await Promise.all(Array.from({ length: appenders }, (_, n) => appender(store, `n${n}`)));
    const one = await appender(store);
    const tell = await teller(planner);
    const turns = await byTurns(
      {
        appendOne: () => oneAfterAnother(one),
        appendMany: () => allAtOnce(many),
        tellOne: () => oneAfterAnother(tell),
        tellMany: () => allAtOnce(many.map(() => tell)),
      },
      quick ? 4 : 15,
    );
    await store.close();
    await planner.store.close();
    const single = (microseconds: number) => (each / microseconds) * 1_000_000;
    const together = (microseconds: number) => single(microseconds) * appenders;
    return [
      {
        what: `${appenders} appending to the store at the same time, all durable: their rate / that of one`,
        measured: ratio(turns.ratio('appendOne', 'appendMany') * appenders),
        absolute: `${perSecond(together(turns.median('appendMany')))}, one ${perSecond(single(turns.median('appendOne')))}`,
        goal: '≥ 10',
        trial: '11–24',
      },
      {
        what: `${appenders} telling the planner at the same time: their rate / that of one`,
        measured: ratio(turns.ratio('tellOne', 'tellMany') * appenders),
        absolute: `${perSecond(together(turns.median('tellMany')))}, one ${perSecond(single(turns.median('tellOne')))}`,
        goal: '–',
        trial: '–',
      },
    ];
  });

export const concurrentAppends: Figure = { number: 6, name: 'concurrent', measure };
