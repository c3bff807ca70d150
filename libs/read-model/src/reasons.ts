import type { Because, Reason } from '@throughline/domain';
import { stateAt } from './entity.ts';
import type { ReadModel } from './read-model.ts';

export const noReason: readonly Because[] = [];

/** The reason of an event: the one it carries, else the one given for its change-set by `knownAt`. */
export const reasonOf = (model: ReadModel, place: number, knownAt: number): readonly Because[] => {
  const own = model.timeline.because(place);
  if (own.length > 0) return own;
  const later = model.find('reason', model.timeline.changeSet(place));
  return (later && (stateAt(later, knownAt) as Reason | undefined)?.given) ?? noReason;
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
