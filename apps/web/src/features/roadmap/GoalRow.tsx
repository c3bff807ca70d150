import { civilDateAt, dateInWords, isCivilDate, type CivilDate } from '@throughline/calendar';
import { DiffSign, GoalBar, OldAndNew, type Days, type Span, type Way } from '@throughline/ui-time';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { GoalLineFragment as Goal, GoalThenFragment } from '../../generated/documents.ts';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { Why } from '../../ui/Why.tsx';
import type { Change } from './compare.ts';
import classes from './Timeline.module.css';

const looks = {
  PROPOSED: 'proposed',
  COMMITTED: 'committed',
  PAUSED: 'paused',
  DELIVERED: 'delivered',
} as const;

const lookOf = ({ status }: Goal) => (status in looks ? looks[status as keyof typeof looks] : 'over');

export const dayInWords = (target: string | null): string | null =>
  target !== null && isCivilDate(target) ? dateInWords(target) : target;

/**
 * A goal has no start of its own: it is on the way since its horizon began, or since it came to be, if that was later;
 * what was recorded when its horizon was over has only that. Without a target it is on the way as long as the horizon.
 */
export const wayOf = (
  { target, createdAt }: Pick<GoalThenFragment, 'target' | 'createdAt'>,
  span: Span,
  timeZone: string,
): Way => {
  const born: CivilDate = civilDateAt(Date.parse(createdAt), timeZone);
  return {
    from: born > span.startsOn && born <= span.endsOn ? born : span.startsOn,
    target: target !== null && isCivilDate(target) ? target : null,
    horizonEndsOn: span.endsOn,
  };
};

export type Lane = {
  readonly span: Span;
  readonly days: Days;
  readonly timeZone: string;
  /** When the horizon of a goal begins and ends; bars begin there even when less or more is shown. */
  readonly horizonOf: (goal: Pick<GoalThenFragment, 'horizon'>) => Span;
};

type GoalRowProps = {
  goal: Goal;
  rank: number | null;
  lane: Lane | undefined;
  change: Change | undefined;
  /** The handle to move it by, where that can be done. */
  handle: ReactNode;
  isComparing: boolean;
};

function NoDate() {
  return (
    <span className={`${classes['quiet']} ${classes['dateless']}`} title="no date">
      <span aria-hidden="true">–</span>
      <span data-for-ears>no date</span>
    </span>
  );
}

/** Whose it is: of a team, else of the people to ask. */
export const whoseIs = ({
  team,
  contacts = [],
}: Pick<GoalThenFragment, 'team'> & Partial<Pick<Goal, 'contacts'>>) => {
  if (team) return team.title;
  const [first, second] = contacts;
  if (!first) return 'no team';
  if (!second) return `ask ${first.name}`;
  return contacts.length === 2
    ? `ask ${first.name} or ${second.name}`
    : `ask ${first.name} and ${contacts.length - 1} more`;
};

function Target({ goal, change }: Pick<GoalRowProps, 'goal' | 'change'>) {
  if (change?.isRedated)
    return <OldAndNew before={dayInWords(change.was?.target ?? null)} after={dayInWords(goal.target)} />;
  return goal.target === null ? <NoDate /> : dayInWords(goal.target);
}

function Bar({ goal, lane, change }: Pick<GoalRowProps, 'goal' | 'change'> & { lane: Lane }) {
  const promised = goal.commitment?.target;
  return (
    <GoalBar
      span={lane.span}
      days={lane.days}
      way={wayOf(goal, lane.horizonOf(goal), lane.timeZone)}
      look={lookOf(goal)}
      was={
        change?.isRedated && change.was
          ? wayOf(change.was, lane.horizonOf(change.was), lane.timeZone)
          : undefined
      }
      promised={promised && promised !== goal.target && isCivilDate(promised) ? promised : undefined}
    />
  );
}

/** The cells of one goal: its rank, what it is, until when, and why it is there. */
export function GoalRow({ goal, rank, lane, change, handle, isComparing }: GoalRowProps) {
  const why = isComparing ? change : goal.lastChange;
  return (
    <>
      <div role="cell" className={classes['rank']}>
        <span className={rank === null ? classes['quiet'] : undefined}>{rank ?? '–'}</span>
        {handle}
      </div>
      <div role="cell" className={classes['goal']}>
        <p className={classes['title']}>
          {change?.signs.map((sign) => (
            <span key={sign.sign}>
              <DiffSign {...sign} />{' '}
            </span>
          ))}
          <Link to="/goals/$id" params={{ id: goal.key }} title={goal.title} data-row>
            {goal.title}
          </Link>
        </p>
        <p className={classes['meta']}>
          <span>{goal.key}</span>
          <StatusMark name={goal.status} />
          {goal.health && <StatusMark name={goal.health.health} title={goal.health.note} />}
          <span className={classes['team']}>{whoseIs(goal)}</span>
        </p>
      </div>
      <div role="cell" className={classes['target']}>
        <Target goal={goal} change={change} />
      </div>
      <div role="cell" className={classes['time']}>
        {lane && <Bar goal={goal} lane={lane} change={change} />}
      </div>
      <div role="cell" className={classes['last']}>
        {why && <Why because={why.because} asksWhy={why.asksWhy} />}
      </div>
    </>
  );
}
