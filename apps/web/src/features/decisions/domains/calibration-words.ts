import type { DomainFactsFragment } from '../../../generated/documents.ts';
import { count } from '../../../ui/search-text.ts';

type Calibration = DomainFactsFragment['calibration'];

const points = (gap: number) => {
  if (gap === 0) return 'as sure as they were right';
  return `${gap > 0 ? 'over-confident' : 'too careful'} by ${count(Math.abs(gap), 'point')}`;
};

/** How well a domain is judged, in a sentence; too few reviews say nothing, and that is said. */
export const calibrationInWords = (calibration: Calibration): string => {
  const { reviewed, held, partly, failed, atLeast, meanConfidence, gap } = calibration;
  if (reviewed === 0) return 'No decision with a stated confidence was looked back at yet.';
  if (meanConfidence === null || gap === null)
    return `${count(reviewed, 'decision')} looked back at: fewer than ${atLeast} say nothing about how well it is judged.`;
  const ends = [`held ${held}`, partly > 0 && `in part ${partly}`, failed > 0 && `did not ${failed}`];
  return `${count(reviewed, 'decision')} looked back at, on average ${meanConfidence} % sure, ${ends.filter(Boolean).join(', ')}: ${points(gap)}.`;
};
