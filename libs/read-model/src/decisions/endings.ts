import type { Because, Context, Decision } from '@throughline/domain';
import { isRestricted } from '../access/restricted.ts';
import { placeOfVersion, versionIndexAt } from '../entity.ts';
import type { View } from '../view.ts';
import type { Asking } from './moment-of-day.ts';
import { timesOpen } from './times-open.ts';

/** When a reason ended: the civil date that was said, or ms since 1970. */
export type Ended = string | number;

const instantOf = (ended: Ended): number => (typeof ended === 'string' ? Date.parse(ended) : ended);

/** The later of two. */
export const laterOf = (one: Ended, other: Ended): Ended => (instantOf(one) < instantOf(other) ? other : one);

/** A context that became untrue, or that nobody confirmed in time. */
const contextEnded = ({ invalidatedOn, confirmBy }: Context, { today }: Asking): Ended | undefined =>
  invalidatedOn ?? (confirmBy !== null && confirmBy < today ? confirmBy : undefined);

/** A decision that no longer stands: replaced, taken back, turned down, or opened again. A question was never a reason. */
const decisionEnded = (view: View, { id, status }: Decision): Ended | undefined => {
  if (status === 'made' || status === 'mentioned') return undefined;
  const { timeline } = view.model;
  if (status === 'proposed') {
    const open = timesOpen(view, id).at(-1);
    return open?.again ? timeline.at(open.from) : undefined;
  }
  const entity = view.model.find('decision', id)!;
  const endings = ['DecisionSuperseded', 'DecisionWithdrawn', 'DecisionDeclined'];
  for (let version = versionIndexAt(entity, view.place); version >= 0; version--) {
    const place = placeOfVersion(entity, version);
    if (endings.includes(timeline.type(place))) return timeline.at(place);
  }
  return undefined;
};

/** Things that ended by then, of those that can be reasons: `[kind, id]`. */
export const endedReasons = (view: View, asking: Asking): (readonly ['decision' | 'context', string])[] => [
  ...view
    .all('decision')
    .filter((decision) => decisionEnded(view, decision) !== undefined)
    .map(({ id }) => ['decision', id] as const),
  ...view
    .all('context')
    .filter((context) => contextEnded(context, asking) !== undefined)
    .map(({ id }) => ['context', id] as const),
];

/** When the last of these reasons ended; undefined while one of them stands. A note stands for ever, and what a reader may not see stands for him. */
export const allEnded = (view: View, because: readonly Because[], asking: Asking): Ended | undefined => {
  let last: Ended | undefined;
  for (const reason of because) {
    if ('note' in reason || isRestricted(reason, view.sight)) return undefined;
    const ended = endOf(view, reason, asking);
    if (ended === undefined) return undefined;
    last = last === undefined ? ended : laterOf(last, ended);
  }
  return last;
};

const endOf = (view: View, reason: Exclude<Because, { note: string }>, asking: Asking) => {
  if ('context' in reason) {
    const context = view.get('context', reason.context);
    return context && contextEnded(context, asking);
  }
  const decision = view.get('decision', reason.decision);
  return decision && decisionEnded(view, decision);
};
