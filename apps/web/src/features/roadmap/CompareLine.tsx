import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { instantInWords, nameOfMoment } from '../../moment/in-words.ts';
import { useCalendar } from '../../moment/use-calendar.ts';
import { useMoment } from '../../moment/use-moment.ts';
import { inFigures } from '../../ui/search-text.ts';
import type { Comparison } from './compare.ts';
import classes from './CompareLine.module.css';

type CompareLineProps = {
  comparison: Comparison | undefined;
  instant: string | null | undefined;
  isBroken: boolean;
};

/** What there is none of is not counted: `3 added · 1 re-dated`. */
const inWords = ({ added, removed, moved, redated, unexplained }: Comparison['counts']) => {
  const counted = [
    [added, 'added'],
    [removed, 'removed'],
    [moved, 'moved'],
    [redated, 're-dated'],
  ] as const;
  const said = counted.flatMap(([number, word]) => (number > 0 ? [`${inFigures(number)} ${word}`] : []));
  return {
    words: said.length > 0 ? said.join(' · ') : 'the same goals, in the same order, for the same days',
    unexplained: unexplained === 0 ? undefined : `${inFigures(unexplained)} without a reason`,
  };
};

/** What is different since then, in one line; the rows below say it one by one. */
export function CompareLine({ comparison, instant, isBroken }: CompareLineProps) {
  const { vs, compareWith } = useMoment();
  const { timeZone, moments } = useCalendar();
  if (vs === undefined) return null;
  const name = nameOfMoment(vs, moments);
  const then = instant ? instantInWords(instant, timeZone) : 'before anything was recorded';
  const counts = comparison && inWords(comparison.counts);
  return (
    <section className={classes['line']} aria-label="Comparison">
      <p role="status">
        {isBroken
          ? 'This moment cannot be compared with.'
          : counts && (
              <>
                Compared with {name ? `${name}, ${then}` : then}: <strong>{counts.words}</strong>
                {counts.unexplained && (
                  <>
                    {' · '}
                    <strong className={classes['bad']}>{counts.unexplained}</strong>
                  </>
                )}
              </>
            )}
        {!isBroken && !counts && 'Comparing …'}
      </p>
      <div className={classes['ways']}>
        <Link to="/changes">All changes and their reasons</Link>
        <Button variant="default" size="compact-sm" onClick={() => compareWith(undefined)}>
          Stop comparing
        </Button>
      </div>
    </section>
  );
}
