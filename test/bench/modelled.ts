import { openSqliteStore } from '@throughline/event-store-sqlite';
import type { RecordedEvent } from '@throughline/event-store';
import { ReadModel, type View } from '@throughline/read-model';
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

/** The fullest horizon at a place, whose list is the longest. */
export const fullestHorizon = (view: View): string => {
  const fullness = new Map<string | null, number>();
  for (const { horizonId } of view.all('goal')) fullness.set(horizonId, (fullness.get(horizonId) ?? 0) + 1);
  const [fullest] = [...fullness].sort(([, a], [, b]) => b - a)[0] ?? [];
  if (!fullest) throw new Error(`there are no goals at place ${view.place}`);
  return fullest;
};

/** The place a quarter later. */
export const aQuarterAfter = ({ timeline }: ReadModel, place: number): number =>
  timeline.placeAtInstant(timeline.at(place) + 91 * 24 * 60 * 60 * 1000);
