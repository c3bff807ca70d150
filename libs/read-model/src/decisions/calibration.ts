import type { Decision, Review } from '@throughline/domain';
import type { View } from '../view.ts';

/** How sure deciders were, beside what came of it. Of a domain, never of a person. */
export type Calibration = {
  /** Decisions that were looked back at and whose deciders had said how sure they were. */
  readonly reviewed: number;
  readonly held: number;
  readonly partly: number;
  readonly failed: number;
  /** Percent; null while too few were reviewed to say. */
  readonly meanConfidence: number | null;
  /** Percent. */
  readonly heldShare: number | null;
};

/** Fewer say nothing about how well a domain is judged. */
export const reviewedAtLeast = 5;

/** The last look back at each time it was made: one that failed and was decided anew counts as failed. */
const verdictsOn = ({ reviews }: Decision): Review[] => [
  ...new Map(reviews.map((review) => [review.madeOn, review])).values(),
];

export const calibrationOf = (view: View, domain: string): Calibration => {
  const judged = view
    .within('decision', 'domain', domain)
    .flatMap(verdictsOn)
    .filter(({ confidence }) => confidence !== null);
  const count = (wanted: Review['verdict']) => judged.filter(({ verdict }) => verdict === wanted).length;
  const reviewed = judged.length;
  const isEnough = reviewed >= reviewedAtLeast;
  const sure = judged.reduce((sum, { confidence }) => sum + confidence!, 0);
  const held = count('held');
  return {
    reviewed,
    held,
    partly: count('partly'),
    failed: count('failed'),
    meanConfidence: isEnough ? Math.round(sure / reviewed) : null,
    heldShare: isEnough ? Math.round((100 * held) / reviewed) : null,
  };
};
