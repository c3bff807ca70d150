import { useQuery } from 'urql';
import { ReplayPlaceDocument } from '../../generated/documents.ts';
import type { Film } from './plan.ts';
import { stepAtPosition } from './steps.ts';

/** A moment that is a place in the log needs nobody to say where it lies: that is how a replay writes its moments. */
const positionIn = (moment: string): number | undefined =>
  /^@\d+$/.test(moment) ? Number(moment.slice(1)) : undefined;

/** The view that a moment of the address means; the last one for now, undefined while nobody knows. */
export const useStepOf = (moment: string | undefined, film: Film | undefined) => {
  const position = moment === undefined ? undefined : positionIn(moment);
  const pause = moment === undefined || position !== undefined;
  const [{ data, error }] = useQuery({ query: ReplayPlaceDocument, variables: { at: moment ?? '' }, pause });
  if (!film) return { step: undefined, error: pause ? undefined : error };
  if (moment === undefined) return { step: film.steps.length, error: undefined };
  const asked = position ?? (data ? Number(data.org.asOf.position) : undefined);
  return {
    step: asked === undefined ? undefined : stepAtPosition(film.steps, asked),
    error: pause ? undefined : error,
  };
};
