import type { DifferenceFilter } from '../../difference/difference-filter.ts';
import type { Film, Step, StepChange } from './plan.ts';

type Whereabouts = { readonly teamId: string | null; readonly horizonId: string | null };

const nowhere: Whereabouts = { teamId: null, horizonId: null };

/** Which changes of each step a filter means, in the order of the steps. */
export type Wanted = {
  readonly changesOf: (index: number) => readonly StepChange[];
  /** The views that a wanted change led to, in order. */
  readonly stops: readonly number[];
};

const movedTo = (before: Whereabouts, { fields }: StepChange): Whereabouts => {
  let after = before;
  for (const { field, afterIds } of fields) {
    if (field === 'team') after = { ...after, teamId: afterIds[0] ?? null };
    if (field === 'horizon') after = { ...after, horizonId: afterIds[0] ?? null };
  }
  return after;
};

const means = (filter: DifferenceFilter, change: StepChange, places: readonly Whereabouts[]): boolean => {
  const { team, horizon, kind, subject } = filter;
  const { subjectId, category } = change;
  return (
    (!kind || category === kind) &&
    (!subject || subjectId === subject) &&
    (!team || subjectId === team || places.some(({ teamId }) => teamId === team)) &&
    (!horizon || subjectId === horizon || places.some(({ horizonId }) => horizonId === horizon))
  );
};

const isOpen = ({ team, horizon, kind, subject }: DifferenceFilter) => !team && !horizon && !kind && !subject;

/**
 * A team or a horizon means itself and its goals, those that come to it and those that leave it: what the server means by
 * the same filter of a difference.
 */
export const wantedChanges = (film: Film, filter: DifferenceFilter): Wanted => {
  const { steps } = film;
  if (isOpen(filter))
    return { changesOf: (index) => steps[index]!.changes, stops: steps.map((_, index) => index + 1) };
  const places = new Map<string, Whereabouts>(film.at(0).goals);
  const wantedIn = ({ changes }: Step) =>
    changes.filter((change) => {
      if (change.category !== 'GOAL') return means(filter, change, []);
      const before = places.get(change.subjectId) ?? nowhere;
      const after = movedTo(before, change);
      places.set(change.subjectId, after);
      return means(filter, change, [before, after]);
    });
  const wanted = steps.map(wantedIn);
  const stops = wanted.flatMap((changes, index) => (changes.length > 0 ? [index + 1] : []));
  return { changesOf: (index) => wanted[index]!, stops };
};
