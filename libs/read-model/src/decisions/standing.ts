import type { Decision } from '@throughline/domain';
import type { View } from '../view.ts';
import { daysBetween, type Asking } from './moment-of-day.ts';
import { timesOpen } from './times-open.ts';

/** Without a day to decide by, a question that is open longer stands still. Days. */
const patience = 7;
/** A review so late is not just due. Days. */
const grace = 14;

/** Place since which it is open; undefined when it is not. */
export const openSince = (view: View, { id, status }: Decision): number | undefined =>
  status === 'proposed' ? timesOpen(view, id).at(-1)?.from : undefined;

/** Open past its day, or for more than a week where no day is set: somebody should get the people into one room. */
export const isStalled = (view: View, decision: Decision, { today, instant }: Asking): boolean => {
  if (decision.status !== 'proposed') return false;
  if (decision.decideBy !== null) return decision.decideBy < today;
  const since = openSince(view, decision);
  return since !== undefined && daysBetween(view.model.timeline.at(since), instant) > patience;
};

export type ReviewDue = 'due' | 'overdue';

/** Is it time to look at it again? Only what is in force is. */
export const reviewDue = ({ status, reviewOn }: Decision, { today }: Asking): ReviewDue | null => {
  if (status !== 'made' || reviewOn === null || reviewOn > today) return null;
  return daysBetween(Date.parse(reviewOn), Date.parse(today)) > grace ? 'overdue' : 'due';
};

/** Made with somebody still against it: recorded as dissent, or, in history, never answered. */
export const isOverObjection = ({ madeOn, weighed }: Decision): boolean =>
  madeOn !== null &&
  weighed.objections.some(({ resolved }) => resolved === null || resolved.how === 'dissent');
