import type { Goal } from '@throughline/domain';
import { openSqliteStore } from '@throughline/event-store-sqlite';
import type { RecordedEvent } from '@throughline/event-store';
import { placesBetween, ReadModel, stateAt, subjectOf } from '@throughline/read-model';
import { recordedLog } from './recorded-log.ts';

/** The recorded events, oldest first: `size` and some more, since a change-set is recorded whole. */
export async function* recordedEvents(size: number): AsyncGenerator<RecordedEvent> {
  const store = await openSqliteStore({ folder: await recordedLog(size), mode: 'read', check: 'none' });
  yield* store.readAll();
  await store.close();
}

/** The read model of the recorded organisation. */
export const modelled = async (size: number): Promise<ReadModel> => {
  const model = new ReadModel();
  for await (const event of recordedEvents(size)) model.apply(event);
  return model;
};

const lately = 1_000;

/** The horizon most of whose goals changed lately: the one that is worked on. */
export const busiestHorizon = (model: ReadModel, place: number): string => {
  const changes = new Map<string, number>();
  for (const recent of placesBetween(model, place - lately, place, { category: 'goal' })) {
    const { horizonId } = (stateAt(subjectOf(model, recent), place) as Goal).plan;
    if (horizonId !== null) changes.set(horizonId, (changes.get(horizonId) ?? 0) + 1);
  }
  const [busiest] = [...changes].sort(([, a], [, b]) => b - a)[0] ?? [];
  if (busiest === undefined) throw new Error(`no goal changed lately at place ${place}`);
  return busiest;
};

/** The place a quarter later. */
export const aQuarterAfter = ({ timeline }: ReadModel, place: number): number =>
  timeline.placeAtInstant(timeline.at(place) + 91 * 24 * 60 * 60 * 1000);
