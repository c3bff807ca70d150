import { isRefusal } from '@throughline/domain';
import type { EventStore, RecordedEvent } from '@throughline/event-store';
import {
  placeOfVersion,
  placesBetween,
  type Category,
  type Metadata,
  type ReadModel,
  type View,
} from '@throughline/read-model';
import { checkCommand, streamOf, type UncheckedCommand } from './command.ts';

/** What an earlier attempt at the same command left in the log. */
export type Earlier = {
  readonly places: readonly number[];
  readonly commandHash: string;
  /** False when the process died between two appends of the change-set: deciding again completes it. */
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
  const parts = new Set<string>();
  let metadata: Metadata | undefined;
  for (const place of placesBetween(model, 0, timeline.length, { changeSet })) {
    const event = await eventAt(store, model, place);
    const own = event?.metadata as unknown as Metadata | undefined;
    if (!event || own?.commandId !== commandId) continue;
    metadata ??= own;
    places.push(place);
    parts.add(`${event.stream} ${own.part ?? ''}`);
  }
  if (!metadata) return undefined;
  return { places, commandHash: metadata.commandHash, complete: parts.size >= (metadata.parts ?? 1) };
};

/**
 * Keys that an attempt gave before it was cut off, by category, in the order in which it gave them. Deciding again takes
 * them again: else what it had begun would be begun a second time under another key.
 */
export const keysGiven = (model: ReadModel, { places }: Earlier): ReadonlyMap<string, readonly string[]> => {
  const begun = places.flatMap((place) => {
    const entity = model.byOrdinal(model.timeline.entity(place));
    return placeOfVersion(entity, 0) === place ? [entity] : [];
  });
  return Map.groupBy(begun, ({ category }) => category)
    .entries()
    .reduce(
      (keys, [category, entities]) =>
        keys.set(
          category,
          entities.map(({ id }) => id),
        ),
      new Map<string, string[]>(),
    );
};

/** The streams the commands were about: what they do not name, another stream tells or they began it, in their order. */
export const idsOf = (
  view: View,
  commands: readonly UncheckedCommand[],
  places: readonly number[],
): string[] => {
  const { model } = view;
  const checked = commands.map((command) => checkCommand(command));
  const named = checked.map((command) => {
    if (isRefusal(command)) return undefined;
    return streamOf(command, (category, id) => view.get(category as Category, id));
  });
  const begun = places.flatMap((place) => {
    const entity = model.byOrdinal(model.timeline.entity(place));
    return placeOfVersion(entity, 0) === place && !named.includes(entity.id) ? [entity] : [];
  });
  return checked.map((command, index) => {
    const known = named[index];
    if (typeof known === 'string') return known;
    const category = isRefusal(command) ? undefined : command.decider.category;
    const next = begun.findIndex((entity) => entity.category === category);
    return next < 0 ? '' : begun.splice(next, 1)[0]!.id;
  });
};
