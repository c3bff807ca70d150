import { openSqliteStore } from '@throughline/event-store-sqlite';
import { byTurns } from '../by-turns.ts';
import type { BenchOptions, Figure, Row } from '../figure.ts';
import { recordedEvents } from '../modelled.ts';
import { recordedLog } from '../recorded-log.ts';
import { duration, perSecond, ratio } from '../units.ts';

const size = 100_000;

const measure = async ({ quick }: BenchOptions): Promise<readonly Row[]> => {
  const texts: string[] = [];
  for await (const { data, metadata } of recordedEvents(size))
    texts.push(JSON.stringify(data), JSON.stringify(metadata));
  const store = await openSqliteStore({ folder: await recordedLog(size), mode: 'read', check: 'none' });
  const events = texts.length / 2;
  const replay = async () => {
    let read = 0;
    for await (const { revision } of store.readAll()) if (revision >= 0n) read++;
    if (read !== events) throw new Error(`${read} events instead of ${events}`);
  };
  const parse = () => {
    for (const text of texts) JSON.parse(text);
  };
  const turns = await byTurns({ replay, parse }, quick ? 3 : 7);
  await store.close();
  return [
    {
      what: 'replay from disk, rows to parsed events: its rate / that of JSON.parse alone',
      measured: ratio(turns.ratio('parse', 'replay')),
      absolute: `${perSecond((events / turns.median('replay')) * 1e6)}, ${duration(turns.median('replay') / events)} an event, parsing ${duration(turns.median('parse') / events)}`,
      goal: '≥ 0.5',
      trial: '0.44–0.67',
    },
  ];
};

export const replayFromDisk: Figure = { number: 7, name: 'replay', measure };
