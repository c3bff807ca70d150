import type { Because } from '@throughline/domain';
import { stateAt } from './entity.ts';
import type { ReadModel } from './read-model.ts';

/** The reason of an event: the one it carries, else the one given for its change-set by `knownAt`. */
export const reasonOf = (model: ReadModel, place: number, knownAt: number): readonly Because[] =>
  model.timeline.reason(reasonNumberOf(model, place, knownAt));

/** The same as a number, by which equal reasons are found: comparing texts takes a hundred times as long. */
export const reasonNumberOf = ({ timeline, lateReasons }: ReadModel, place: number, knownAt: number) => {
  const own = timeline.reasonNumber(place);
  if (own >= 0) return own;
  const later = lateReasons.get(timeline.setNumber(place));
  const given = later && stateAt(later, knownAt)?.given;
  return given ? timeline.numberOfKept(given) : own;
};

/** Was somebody asked for it, and what? `undefined` when nobody asked. */
export const questionAbout = (
  model: ReadModel,
  changeSet: string,
  knownAt: number,
): string | null | undefined => {
  const reason = model.at(knownAt).get('reason', changeSet);
  return reason?.asked ? reason.question : undefined;
};
