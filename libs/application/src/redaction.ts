import { isOwnWords } from '@throughline/domain';
import { hashIn, redacted, redactedText, textsOf, type RecordedEvent } from '@throughline/event-store';
import type { Metadata } from '@throughline/read-model';

/** What is to go: of one event, by its position or its id, the texts of these fields. */
export type Unwanted = { readonly event: string; readonly fields: readonly string[] };

/** A text in somebody's own words, and where it stands. */
export type TextPlace = {
  readonly event: RecordedEvent;
  /** As the log has it: `data.title`, `because.0.note`. */
  readonly path: string;
  readonly text: string;
};

export type PlannedRedaction = {
  /** The events as they are to be from now on, in the order of the log. */
  readonly events: readonly RecordedEvent[];
  /** What the record of it says. */
  readonly record: readonly { readonly event: string; readonly texts: readonly string[] }[];
  /** What goes. Never to be printed, kept or logged. */
  readonly words: ReadonlySet<string>;
  /** Where else in the log the same words stand, alone or among others. */
  readonly elsewhere: readonly TextPlace[];
};

/** Who asked for something that is not there; the message says what is, but for the words themselves. */
export class NothingToRedact extends Error {
  override name = 'NothingToRedact';
}

type Log = () => AsyncIterable<RecordedEvent>;

/** As a person calls a place in an event: `title`, `doneCriteria.0`, `because.0.note`. */
export const fieldOf = ({ path }: TextPlace): string => path.replace(/^data\./, '');

/** Every text of an event that can be redacted and is not yet. */
export const ownWordsOf = (event: RecordedEvent): readonly TextPlace[] =>
  [...textsOf(event)]
    .filter(([path, text]) => isOwnWords(event.type, path) && text !== redactedText && text !== '')
    .map(([path, text]) => ({ event, path, text }));

/**
 * Finds all that has to change for some texts to be gone. A reason stands in every event of its change-set; the fingerprint
 * of a command, at which guesses at its words could be tried, in every event it recorded. `everywhere` adds the fields that
 * say exactly the same. Reads the log three times. Throws {@link NothingToRedact}.
 */
export const planRedaction = async (
  log: Log,
  unwanted: readonly Unwanted[],
  { everywhere = false }: { readonly everywhere?: boolean } = {},
): Promise<PlannedRedaction> => {
  const named = await findNamed(log, unwanted);
  const words = new Set(named.map(({ text }) => text));
  const isNamed = new Set(named.map(addressOf));
  const isReason = ({ path }: TextPlace) => path.startsWith('because.');
  const explained = new Set(named.filter(isReason).map(({ event }) => metadataOf(event).changeSet));
  const going: TextPlace[] = [];
  const elsewhere: TextPlace[] = [];
  for await (const event of log())
    for (const place of ownWordsOf(event)) {
      const isSame = words.has(place.text);
      const isSameReason = isSame && isReason(place) && explained.has(metadataOf(event).changeSet);
      if (isNamed.has(addressOf(place)) || isSameReason || (isSame && everywhere)) going.push(place);
      else if (mentions(place, words)) elsewhere.push(place);
    }
  return { ...(await withoutFingerprints(log, going)), words, elsewhere };
};

const metadataOf = ({ metadata }: RecordedEvent) => metadata as unknown as Metadata;
const addressOf = ({ event, path }: TextPlace) => `${event.id} ${path}`;

/** Shorter words would be found everywhere. */
const leastLookedFor = 4;

const mentions = ({ text }: TextPlace, words: ReadonlySet<string>): boolean =>
  words.values().some((word) => word.length >= leastLookedFor && text.includes(word));

const findNamed = async (log: Log, unwanted: readonly Unwanted[]): Promise<readonly TextPlace[]> => {
  const missing = new Set(unwanted.map(({ event }) => event));
  const named: TextPlace[] = [];
  for await (const event of log())
    for (const wish of unwanted) {
      if (wish.event !== event.id && wish.event !== String(event.position)) continue;
      missing.delete(wish.event);
      named.push(...wish.fields.flatMap((field) => placesNamed(event, field)));
    }
  for (const event of missing) throw new NothingToRedact(`There is no event ${event} in this log.`);
  return named;
};

/** `doneCriteria` means all of its items. */
const placesNamed = (event: RecordedEvent, field: string): readonly TextPlace[] => {
  const name = `Event ${event.position} (${event.type})`;
  if (hashIn(event) === undefined) throw new NothingToRedact(`${name} was never sealed.`);
  const isMeant = (path: string) =>
    [field, `data.${field}`].some((meant) => path === meant || path.startsWith(`${meant}.`));
  const there = ownWordsOf(event);
  const meant = there.filter(({ path }) => isMeant(path));
  if (meant.length > 0) return meant;
  const isGone = textsOf(event)
    .entries()
    .some(([path, text]) => isMeant(path) && text === redactedText);
  if (isGone) throw new NothingToRedact(`${field} of ${name} is redacted already.`);
  throw new NothingToRedact(
    `${name} has no text ${JSON.stringify(field)}. What can be redacted: ${there.map(fieldOf).join(', ') || 'nothing'}. ` +
      'Ids, dates, numbers and choices cannot.',
  );
};

const withoutFingerprints = async (
  log: Log,
  going: readonly TextPlace[],
): Promise<Pick<PlannedRedaction, 'events' | 'record'>> => {
  const places = Map.groupBy(going, ({ event }) => event.id);
  const commands = new Set(going.map(({ event }) => metadataOf(event).commandId));
  const events: RecordedEvent[] = [];
  const record: { event: string; texts: string[] }[] = [];
  for await (const event of log()) {
    const { commandId, commandHash } = metadataOf(event);
    if (!commands.has(commandId)) continue;
    const texts = (places.get(event.id) ?? []).map(({ path }) => path);
    if (commandHash !== redactedText) texts.push('commandHash');
    if (texts.length === 0) continue;
    events.push(redacted(event, new Set(texts)));
    record.push({ event: event.id, texts });
  }
  return { events, record };
};
