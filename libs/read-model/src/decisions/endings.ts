import type { Because, Context, Decision } from '@throughline/domain';
import { placeOfVersion, versionIndexAt } from '../entity.ts';
import type { View } from '../view.ts';
import type { Asking } from './moment-of-day.ts';
import { timesOpen } from './times-open.ts';

/** When a reason ended: the civil date that was said, or ms since 1970. */
export type Ended = string | number;

/** Something that can be a reason and end. */
export type Ending = { readonly category: 'decision' | 'context'; readonly id: string };

/** Ms since 1970; of a civil date, its first moment in UTC. */
export const instantOf = (ended: Ended): number => (typeof ended === 'string' ? Date.parse(ended) : ended);

/** The later of two. */
const laterOf = (one: Ended, other: Ended): Ended => (instantOf(one) < instantOf(other) ? other : one);

/** True as far as is known, but nobody confirmed it in time. */
export const isStale = (
  { status, confirmBy }: Pick<Context, 'status' | 'confirmBy'>,
  { today }: Asking,
): boolean => status === 'valid' && confirmBy !== null && confirmBy < today;

/** A context that became untrue, or that nobody confirmed in time. */
const contextEnded = (context: Context, asking: Asking): Ended | undefined =>
  context.invalidatedOn ?? (isStale(context, asking) ? context.confirmBy! : undefined);

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

const endOf = (view: View, { category, id }: Ending, asking: Asking): Ended | undefined => {
  if (category === 'context') {
    const context = view.get('context', id);
    return context && contextEnded(context, asking);
  }
  const decision = view.get('decision', id);
  return decision && decisionEnded(view, decision);
};

/** Which reasons have ended, as far as they were looked at. */
export class Endings {
  readonly #decisions = new Map<string, Ended>();
  readonly #contexts = new Map<string, Ended>();

  /** Looks at these; answers those that have ended since the last look, or stand again. */
  look(view: View, things: Iterable<Ending>, asking: Asking): Ending[] {
    const changed: Ending[] = [];
    for (const thing of things) {
      const known = thing.category === 'decision' ? this.#decisions : this.#contexts;
      const ended = endOf(view, thing, asking);
      if (known.get(thing.id) === ended) continue;
      if (ended === undefined) known.delete(thing.id);
      else known.set(thing.id, ended);
      changed.push(thing);
    }
    return changed;
  }

  /** When the last of these reasons ended; undefined while one of them stands, as a note does for ever, or there is none. */
  lastOf(because: readonly Because[]): Ended | undefined {
    let last: Ended | undefined;
    for (const reason of because) {
      const ended = this.#of(reason);
      if (ended === undefined) return undefined;
      last = last === undefined ? ended : laterOf(last, ended);
    }
    return last;
  }

  #of(reason: Because): Ended | undefined {
    if ('note' in reason) return undefined;
    return 'context' in reason ? this.#contexts.get(reason.context) : this.#decisions.get(reason.decision);
  }
}
