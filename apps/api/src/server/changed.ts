import { subjectOf } from '@throughline/read-model';
import type { Changed } from '../generated/served.ts';
import { globalId } from '../org/global-id.ts';
import type { House } from '../org/house.ts';
import { clientError } from './errors.ts';

/** More than this many changed things are not listed: the reader starts afresh. */
const mostIds = 250;
/** Nobody catches up on more events than this one by one. */
const mostEvents = 5_000;

/** What happened after a place, as one message. The queue of a slow reader is this place, so it cannot grow. */
const changedSince = ({ planner }: House, place: number): Changed => {
  const { model } = planner;
  const last = model.timeline.length;
  const position = String(model.timeline.position(last));
  const ids = new Set<string>();
  if (last - place > mostEvents) return { position, ids: [], dropped: true };
  for (let next = place + 1; next <= last && ids.size <= mostIds; next++) {
    const { category, id } = subjectOf(model, next);
    ids.add(globalId(category, id));
  }
  return ids.size > mostIds
    ? { position, ids: [], dropped: true }
    : { position, ids: [...ids], dropped: false };
};

const placeAfter = ({ planner }: House, after: string | null | undefined): number => {
  const { timeline } = planner.model;
  if (after === null || after === undefined) return timeline.length;
  if (!/^\d{1,18}$/.test(after))
    throw clientError(
      'POSITION_UNREADABLE',
      `"${after}" is no position.`,
      'Send a position as you got it: digits.',
    );
  return timeline.placeAtPosition(Number(after));
};

/** Messages as the log moves on. Reading slowly merges what happened meanwhile into one message. */
export const changedFeed = (
  house: House,
  after: string | null | undefined,
): AsyncGenerator<{ changed: Changed }, void> => {
  let place = placeAfter(house, after);
  let ended = false;
  let wake = () => {};
  const stop = house.planner.onChange(() => wake());
  const next = async (): Promise<IteratorResult<{ changed: Changed }, void>> => {
    while (!ended && house.planner.model.timeline.length <= place)
      await new Promise<void>((resolve) => (wake = resolve));
    if (ended) return { done: true, value: undefined };
    const changed = changedSince(house, place);
    place = house.planner.model.timeline.length;
    return { done: false, value: { changed } };
  };
  const end = async (): Promise<IteratorResult<{ changed: Changed }, void>> => {
    ended = true;
    stop();
    wake();
    return { done: true, value: undefined };
  };
  const feed = {
    next,
    return: end,
    throw: end,
    [Symbol.asyncIterator]: () => feed,
    [Symbol.asyncDispose]: async () => void (await end()),
  };
  return feed as AsyncGenerator<{ changed: Changed }, void>;
};
