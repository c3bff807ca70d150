import { sightOf, type Who } from '@throughline/read-model';
import type { Changed } from '../generated/served.ts';
import type { House } from '../org/house.ts';
import { clientError } from './errors.ts';

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
  { house, who }: { readonly house: House; readonly who: Who },
  after: string | null | undefined,
): AsyncGenerator<{ changed: Changed }, void> => {
  let place = placeAfter(house, after);
  let ended = false;
  // What it missed before it began to listen is told at once, everything else in rounds.
  let isItsTurn = true;
  let wake = () => {};
  const { news, planner } = house;
  const stop = news.listen(() => {
    isItsTurn = true;
    wake();
  });
  const next = async (): Promise<IteratorResult<{ changed: Changed }, void>> => {
    while (!ended && !(isItsTurn && planner.model.timeline.length > place)) {
      isItsTurn = false;
      await new Promise<void>((resolve) => (wake = resolve));
    }
    if (ended) return { done: true, value: undefined };
    isItsTurn = false;
    const changed = news.since(place, sightOf(who, planner.model));
    place = planner.model.timeline.length;
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
