import type { Because } from '@throughline/domain';
import type { ReadModel } from './read-model.ts';

const none: readonly Because[] = [];

/** The reason of an event: the one it carries, else the one given for its change-set by `knownAt`. */
export const reasonOf = (model: ReadModel, place: number, knownAt: number): readonly Because[] => {
  const own = model.timeline.because(place);
  if (own.length > 0) return own;
  return model.at(knownAt).get('reason', model.timeline.changeSet(place))?.given ?? none;
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
