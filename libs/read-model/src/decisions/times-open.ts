import type { Decision } from '@throughline/domain';
import { placeOfVersion, stateOfVersion, versionIndexAt, type Entity } from '../entity.ts';
import type { View } from '../view.ts';
import { daysBetween } from './moment-of-day.ts';

/** One stretch in which a question was open, from place to place; `to` is null while it is. */
export type TimeOpen = {
  readonly from: number;
  readonly to: number | null;
  /** How it came to be open again; null for the first time. */
  readonly again: { readonly madeAt: number; readonly newEvidence: string | null } | null;
};

/** All stretches up to the view, the first one first. Known by name only is not open: nobody has asked yet. */
export const timesOpen = ({ model, place }: View, id: string): TimeOpen[] => {
  const entity = model.find('decision', id) as Entity<Decision> | undefined;
  const times: TimeOpen[] = [];
  if (!entity) return times;
  let begun: Omit<TimeOpen, 'to'> | undefined;
  let madeAt: number | undefined;
  const last = versionIndexAt(entity, place);
  for (let version = 0; version <= last; version++) {
    const at = placeOfVersion(entity, version);
    const { status, note } = stateOfVersion(entity, version);
    const type = model.timeline.type(at);
    if (type === 'DecisionMade') madeAt = at;
    if (status === 'proposed') {
      const isAgain = madeAt !== undefined && type === 'DecisionReopened';
      begun ??= { from: at, again: isAgain ? { madeAt: madeAt!, newEvidence: note } : null };
    } else if (begun) {
      times.push({ ...begun, to: at });
      begun = undefined;
    }
  }
  if (begun) times.push({ ...begun, to: null });
  return times;
};

/** A decision that was opened again: what for, how soon, and what that cost. */
export type Reopening = {
  readonly place: number;
  readonly newEvidence: string | null;
  /** Days from the decision to its being opened again. */
  readonly daysAfter: number;
  /** Days it was open again, up to now if it still is. */
  readonly daysOpen: number;
  /** Soon after it was decided, and nothing new was known: the same debate once more. */
  readonly isRelitigation: boolean;
};

/** Reopened sooner than this, without new evidence, a decision is argued over again. Days. */
const soon = 90;

export const reopenings = (view: View, id: string, instant: number): Reopening[] => {
  const { timeline } = view.model;
  return timesOpen(view, id).flatMap(({ from, to, again }) => {
    if (!again) return [];
    const { madeAt, newEvidence } = again;
    const daysAfter = daysBetween(timeline.at(madeAt), timeline.at(from));
    const daysOpen = daysBetween(timeline.at(from), to === null ? instant : timeline.at(to));
    const isRelitigation = newEvidence === null && daysAfter < soon;
    return [{ place: from, newEvidence, daysAfter, daysOpen, isRelitigation }];
  });
};

/** Place of the event that made it, the latest time; undefined when it never was. */
export const placeMade = ({ model, place }: View, id: string): number | undefined => {
  const entity = model.find('decision', id);
  if (!entity) return undefined;
  for (let version = versionIndexAt(entity, place); version >= 0; version--) {
    const at = placeOfVersion(entity, version);
    if (model.timeline.type(at) === 'DecisionMade') return at;
  }
  return undefined;
};
