import type { GoalLineFragment as Goal } from '../../generated/documents.ts';
import { inFigures } from '../../ui/search-text.ts';
import { inLowerCase } from '../../ui/status-words.ts';

const shown = ['COMMITTED', 'PROPOSED', 'PAUSED', 'DELIVERED', 'DROPPED'] as const;

const unitInWords = { PERSON_DAYS: 'person-days', PERSON_WEEKS: 'person-weeks', POINTS: 'points' } as const;

/** Work that was promised and estimated; only where everything is said in one unit, since days and points do not add up. */
const work = (goals: readonly Goal[]): string | undefined => {
  const estimates = goals.flatMap(({ status, estimate }) =>
    estimate && (status === 'COMMITTED' || status === 'PAUSED') ? [estimate] : [],
  );
  const unit = estimates[0]?.unit;
  if (!unit || estimates.some((other) => other.unit !== unit)) return undefined;
  const sum = estimates.reduce((total, { likely }) => total + likely, 0);
  return `${Math.round(sum).toLocaleString('en')} ${unitInWords[unit]} still committed`;
};

/** `4 committed · 6 delivered · 1 dropped · 240 person-days still committed` */
export const inShort = (goals: readonly Goal[]): string =>
  [
    ...shown.flatMap((status) => {
      const count = goals.filter((goal) => goal.status === status).length;
      return count > 0 ? [`${inFigures(count)} ${inLowerCase(status)}`] : [];
    }),
    work(goals),
  ]
    .filter(Boolean)
    .join(' · ');
