import type { Decision, DecisionStatus } from '@throughline/domain';
import type { ReadModel } from '../read-model.ts';
import type { View } from '../view.ts';
import type { Asking } from './moment-of-day.ts';
import { isOutsideRight } from './rights.ts';
import { isOverObjection, isStalled, reviewDue } from './standing.ts';
import { reopenings } from './times-open.ts';

/** Which decisions. All given conditions must hold; what is false is not asked. */
export type DecisionFilter = {
  readonly status?: readonly DecisionStatus[] | null | undefined;
  readonly domain?: string | null | undefined;
  readonly deciderId?: string | null | undefined;
  readonly reversible?: Decision['reversible'] | null | undefined;
  readonly inForce?: boolean | null | undefined;
  readonly reviewDue?: boolean | null | undefined;
  readonly stalled?: boolean | null | undefined;
  readonly outsideRight?: boolean | null | undefined;
  readonly relitigated?: boolean | null | undefined;
  readonly overObjection?: boolean | null | undefined;
};

type Condition = (decision: Decision) => boolean;

/** The cheap conditions first: those that look into the history are asked of what is left. */
const conditionsOf = (view: View, filter: DecisionFilter, asking: Asking): Condition[] => {
  const { status, domain, deciderId, reversible } = filter;
  const conditions: [asked: unknown, condition: Condition][] = [
    [status, (decision) => status!.includes(decision.status)],
    [filter.inForce, (decision) => decision.status === 'made'],
    [domain, (decision) => decision.domain === domain],
    [reversible, (decision) => decision.reversible === reversible],
    [deciderId, ({ deciders }) => deciders.includes(deciderId!)],
    [filter.reviewDue, (decision) => reviewDue(decision, asking) !== null],
    [filter.overObjection, isOverObjection],
    [filter.stalled, (decision) => isStalled(view, decision, asking)],
    [filter.relitigated, ({ id }) => reopenings(view, id, asking.instant).some((one) => one.isRelitigation)],
    [filter.outsideRight, (decision) => isOutsideRight(view, decision)],
  ];
  return conditions
    .filter(([asked]) => asked !== undefined && asked !== null && asked !== false)
    .map(([, condition]) => condition);
};

/** Decisions, the latest first. */
export const decisionsIn = (view: View, filter: DecisionFilter, asking: Asking): Decision[] => {
  const conditions = conditionsOf(view, filter, asking);
  const candidates = filter.domain ? view.within('decision', 'domain', filter.domain) : view.all('decision');
  return candidates.filter((decision) => conditions.every((condition) => condition(decision))).reverse();
};

/** How many there are of what a list can be asked for. */
export type DecisionTally = Readonly<
  Record<
    | 'open'
    | 'inForce'
    | 'superseded'
    | 'ended'
    | 'reviewDue'
    | 'stalled'
    | 'outsideRight'
    | 'relitigated'
    | 'overObjection',
    number
  >
> & {
  /** How many are filed in each field; those that nobody filed are in none. */
  readonly byDomain: ReadonlyMap<string, number>;
};

const groupOf: Readonly<Record<DecisionStatus, 'open' | 'inForce' | 'superseded' | 'ended'>> = {
  mentioned: 'open',
  proposed: 'open',
  made: 'inForce',
  superseded: 'superseded',
  declined: 'ended',
  withdrawn: 'ended',
};

type Counted = { readonly place: number; readonly today: string; readonly tally: DecisionTally };

/** What was counted last: it takes a look at every decision, and pages ask for it again and again. */
const lastCounted = new WeakMap<ReadModel, Counted>();

export const tallyOf = (view: View, asking: Asking): DecisionTally => {
  const { model, place } = view;
  const { today } = asking;
  const known = lastCounted.get(model);
  if (known?.place === place && known.today === today) return known.tally;
  const tally = countAll(view, asking);
  lastCounted.set(model, { place, today, tally });
  return tally;
};

const countAll = (view: View, asking: Asking): DecisionTally => {
  const tally = { open: 0, inForce: 0, superseded: 0, ended: 0 };
  const marks = { reviewDue: 0, stalled: 0, outsideRight: 0, relitigated: 0, overObjection: 0 };
  const byDomain = new Map<string, number>();
  for (const decision of view.all('decision')) {
    const { domain } = decision;
    if (domain !== null) byDomain.set(domain, (byDomain.get(domain) ?? 0) + 1);
    tally[groupOf[decision.status]]++;
    if (reviewDue(decision, asking)) marks.reviewDue++;
    if (isStalled(view, decision, asking)) marks.stalled++;
    if (isOutsideRight(view, decision)) marks.outsideRight++;
    if (isOverObjection(decision)) marks.overObjection++;
    if (reopenings(view, decision.id, asking.instant).some(({ isRelitigation }) => isRelitigation))
      marks.relitigated++;
  }
  return { ...tally, ...marks, byDomain };
};
