import type { Told } from '../words/change.ts';
import { decision } from '../words/decisions.ts';

/** A short entry of a team's own log: two ways, one of them taken. `proposed` and `made` are days, at ten in the morning. */
export const entry = (
  id: string,
  domain: string,
  by: string,
  [proposed, made]: readonly [proposed: string, made: string],
  question: string,
  taken: readonly [title: string, ...points: string[]],
  left: readonly [title: string, ...points: string[]],
  reasoning: string,
  {
    deciders,
    confidence = 75,
    because = [],
    review,
  }: { deciders: readonly string[]; confidence?: number; because?: readonly string[]; review?: string },
): Told[] =>
  decision(id, {
    at: `${proposed} 10:00`,
    by,
    question,
    domain,
    reversible: review ? 'with-effort' : 'easily',
    deciders,
    options: { taken, left },
    made: {
      at: `${made} 10:00`,
      choice: 'taken',
      reasoning,
      confidence,
      because,
      ...(review && { review }),
    },
  });
