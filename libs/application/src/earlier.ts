import type { EventStore, RecordedEvent } from '@throughline/event-store';
import { placesBetween, type Metadata, type ReadModel } from '@throughline/read-model';
import type { UncheckedCommand } from './command.ts';

/** What an earlier attempt at the same command left in the log. */
export type Earlier = {
  readonly places: readonly number[];
  readonly commandHash: string;
  /** False when the process died between two streams of the change-set: deciding again completes it. */
  readonly complete: boolean;
};

const eventAt = async (
  store: EventStore,
  model: ReadModel,
  place: number,
): Promise<RecordedEvent | undefined> => {
  const { stream, revision } = model.addressOf(place);
  for await (const event of store.readStream(stream, { from: revision, maxCount: 1 })) return event;
  return undefined;
};

/** Looks a command up by its id. The model knows where it is, the log knows what it was. */
export const earlierAttempt = async (
  store: EventStore,
  model: ReadModel,
  commandId: string,
): Promise<Earlier | undefined> => {
  const { timeline } = model;
  const first = timeline.placeOfCommand(commandId);
  if (first === undefined) return undefined;
  const changeSet = timeline.changeSet(first);
  const places: number[] = [];
  const streams = new Set<string>();
  let metadata: Metadata | undefined;
  for (const place of placesBetween(model, 0, timeline.length, { changeSet })) {
    const event = await eventAt(store, model, place);
    const own = event?.metadata as unknown as Metadata | undefined;
    if (!event || own?.commandId !== commandId) continue;
    metadata ??= own;
    places.push(place);
    streams.add(event.stream);
  }
  if (!metadata) return undefined;
  return { places, commandHash: metadata.commandHash, complete: streams.size >= (metadata.parts ?? 1) };
};

/** The streams the commands were about, read back from what they recorded. */
export const idsOf = (
  model: ReadModel,
  commands: readonly UncheckedCommand[],
  named: readonly (string | undefined)[],
  categories: readonly string[],
  places: readonly number[],
): string[] => {
  const written = places.map((place) => model.byOrdinal(model.timeline.entity(place)));
  return commands.map((_, index) => {
    const known = named[index];
    if (known !== undefined) return known;
    const fresh = written.find(({ category, id }) => category === categories[index] && !named.includes(id));
    return fresh?.id ?? '';
  });
};
