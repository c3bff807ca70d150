import { isRefusal } from '@throughline/domain';
import type { EventStore, RecordedEvent } from '@throughline/event-store';
import {
  placeOfVersion,
  type Category,
  type Metadata,
  type ReadModel,
  type Timeline,
  type View,
} from '@throughline/read-model';
import { checkCommand, streamOf, type UncheckedCommand } from './command.ts';

/** What an earlier attempt at the same command left in the log. */
export type Earlier = {
  /** Where the places are: the history of the plan, or the trail of the audit. */
  readonly line: Timeline;
  readonly places: readonly number[];
  readonly commandHash: string;
  /** False when the process died between two appends of the change-set: deciding again completes it. */
  readonly complete: boolean;
};

const eventAt = async (
  store: EventStore,
  model: ReadModel,
  place: number,
  line: Timeline,
): Promise<RecordedEvent | undefined> => {
  const { stream, revision } = model.addressOf(place, line);
  for await (const event of store.readStream(stream, { from: revision, maxCount: 1 })) return event;
  return undefined;
};

/** Looks a command up by its id. The model knows where it is, the log knows what it was. */
export const earlierAttempt = async (
  store: EventStore,
  model: ReadModel,
  commandId: string,
): Promise<Earlier | undefined> => {
  const line = model.lineOfCommand(commandId);
  if (!line) return undefined;
  const changeSet = line.changeSet(line.placeOfCommand(commandId)!);
  const places: number[] = [];
  const parts = new Set<string>();
  let metadata: Metadata | undefined;
  for (const place of line.placesOf(changeSet)) {
    const event = await eventAt(store, model, place, line);
    const own = event?.metadata as unknown as Metadata | undefined;
    if (!event || own?.commandId !== commandId) continue;
    metadata ??= own;
    places.push(place);
    parts.add(`${event.stream} ${own.part ?? ''}`);
  }
  if (!metadata) return undefined;
  const complete = parts.size >= (metadata.parts ?? 1);
  return { line, places, commandHash: metadata.commandHash, complete };
};

/** What an attempt had done before it was cut off, for deciding the whole again. */
export type Begun = {
  /** By category, in the order in which it gave them: else what it had begun would begin again under another key. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
  /** It found them as its author had seen them; that it has written there itself since is no conflict. */
  readonly streams: ReadonlySet<string>;
};

export const begunBy = (model: ReadModel, { line, places }: Earlier): Begun => {
  const keys = new Map<string, string[]>();
  const streams = new Set<string>();
  for (const place of places) {
    const entity = model.byOrdinal(line.entity(place));
    const { category, id } = entity;
    streams.add(`${category}-${id}`);
    if (placeOfVersion(entity, 0) === place) keys.set(category, [...(keys.get(category) ?? []), id]);
  }
  return { keys, streams };
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
