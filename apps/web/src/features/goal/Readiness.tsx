import type { Goal } from './edits/goal-edit.ts';
import { readinessOf } from './readiness.ts';
import classes from './Readiness.module.css';

/** What a commitment rests on, and what of it is missing. */
export function Readiness({ goal }: { goal: Goal }) {
  const conditions = readinessOf(goal);
  const missing = conditions.filter(({ isMet }) => !isMet).length;
  return (
    <div>
      <p className={classes['before']}>
        {missing === 0 ? 'Nothing is missing.' : `${missing} of ${conditions.length} missing:`}
      </p>
      <ul className={classes['conditions']}>
        {conditions.map(({ words, isMet }) => (
          <li key={words} data-met={isMet}>
            <span aria-hidden="true">{isMet ? '✓' : '✕'}</span>
            <span>
              {words}
              {!isMet && <strong> – missing</strong>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
