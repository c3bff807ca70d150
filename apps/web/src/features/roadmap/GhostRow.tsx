import { DiffSign, GoalBar, signOf } from '@throughline/ui-time';
import { Link } from '@tanstack/react-router';
import { Chip } from '../../ui/Chip.tsx';
import { Why } from '../../ui/Why.tsx';
import type { Gone } from './compare.ts';
import { dayInWords, wayOf, whoseIs, type Lane } from './GoalRow.tsx';
import classes from './Timeline.module.css';

/** A goal that is no longer in this plan, where it stood. */
export function GhostRow({ gone, lane }: { gone: Gone; lane: Lane | undefined }) {
  const { goal, words, because, asksWhy } = gone;
  return (
    <>
      <div role="cell" className={classes['rank']}>
        <del>{goal.rank ?? '–'}</del>
      </div>
      <div role="cell" className={classes['goal']}>
        <p className={classes['title']}>
          <DiffSign {...signOf('removed')} />{' '}
          <del>
            <Link to="/goals/$id" params={{ id: goal.key }} title={goal.title}>
              {goal.title}
            </Link>
          </del>
        </p>
        <p className={classes['meta']}>
          <span>{goal.key}</span>
          <Chip>{words}</Chip>
          <span className={classes['team']}>{whoseIs(goal)}</span>
        </p>
      </div>
      <div role="cell" className={classes['target']}>
        <del>{dayInWords(goal.target)}</del>
      </div>
      <div role="cell" className={classes['time']}>
        {lane && (
          <GoalBar
            span={lane.span}
            days={lane.days}
            way={wayOf(goal, lane.horizonOf(goal), lane.timeZone)}
            look="over"
          />
        )}
      </div>
      <div role="cell" className={classes['last']}>
        <Why because={because} asksWhy={asksWhy} />
      </div>
    </>
  );
}
