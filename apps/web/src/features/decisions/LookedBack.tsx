import { Link } from '@tanstack/react-router';
import { dayInWords } from '../../moment/in-words.ts';
import { useCalendar } from '../../moment/use-calendar.ts';
import { Chip } from '../../ui/Chip.tsx';
import detail from '../../ui/Detail.module.css';
import { Prose } from '../../ui/Prose.tsx';
import { count } from '../../ui/search-text.ts';
import type { Decision } from './decision-edits.ts';
import { day, verdictInWords } from './decision-words.ts';
import classes from './Weighed.module.css';

type LookedBackProps = {
  decision: Decision;
  /** It stands on the page that its link would lead to. */
  here?: boolean;
};

/** Whether it held, how often it was opened again, and the way to looking back at it. */
export function LookedBack({ decision, here = false }: LookedBackProps) {
  const { key, reviews, reopenings, madeOn } = decision;
  const { timeZone } = useCalendar();
  if (reviews.length === 0 && reopenings.length === 0 && madeOn === null) return null;
  return (
    <section aria-label="Looking back">
      <h2>{here ? 'Did it hold?' : 'Looking back'}</h2>
      {reviews.length === 0 && <p className={detail['quiet']}>Nobody has looked back at it yet.</p>}
      <ul className={detail['list']}>
        {reviews.map(({ verdict, learned, on, confidence }) => {
          const { word, tone } = verdictInWords(verdict);
          return (
            <li key={`${on} ${verdict} ${learned}`}>
              <Chip tone={tone}>{word}</Chip> <span className={classes['when']}>{day(on)}</span>
              {confidence !== null && (
                <span className={classes['when']}> · its deciders had been {confidence} % sure</span>
              )}
              {learned && <Prose text={learned} typed />}
            </li>
          );
        })}
        {reopenings.map(({ at, position, newEvidence, daysAfter, daysOpen, relitigation }) => (
          <li key={position}>
            {relitigation && <Chip tone="warn">argued over again</Chip>}{' '}
            <Link to="." search={(now) => ({ ...now, at: `@${position}` })}>
              Reopened {dayInWords(at, timeZone)}
            </Link>
            , {count(daysAfter, 'day')} after it was made;{' '}
            {newEvidence ? 'something new was known' : 'nothing new was known'}; open again for{' '}
            {count(daysOpen, 'day')}.
          </li>
        ))}
      </ul>
      {madeOn !== null && !here && (
        <p className={detail['jumps']}>
          <Link to="/decisions/$id/review" params={{ id: key }}>
            What was known then, what was learned since
          </Link>
        </p>
      )}
    </section>
  );
}
