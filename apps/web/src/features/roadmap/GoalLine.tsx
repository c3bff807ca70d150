import { dateInWords, isCivilDate, type CivilDate } from '@throughline/calendar';
import { TargetBar, type Span } from '@throughline/ui-time';
import { Link } from '@tanstack/react-router';
import type { GoalLineFragment } from '../../generated/documents.ts';
import { Chip } from '../../ui/Chip.tsx';
import { inLowerCase, toneOf } from '../../ui/status-words.ts';
import { Why } from '../../ui/Why.tsx';
import classes from './HorizonSection.module.css';

type GoalLineProps = { goal: GoalLineFragment; span: Span | undefined; today: CivilDate };

const targetInWords = (target: string | null) => {
  if (target === null) return 'not set';
  return isCivilDate(target) ? dateInWords(target) : target;
};

/** One goal in the order of its horizon. */
export function GoalLine({ goal, span, today }: GoalLineProps) {
  const { key, title, rank, team, status, health, target, lastChange } = goal;
  const dated = target !== null && isCivilDate(target) ? target : null;
  return (
    <tr>
      <td className={rank === null ? classes['unranked'] : classes['rank']}>{rank ?? '–'}</td>
      <td className={classes['goal']}>
        <Link to="/goals/$id" params={{ id: key }}>
          {title}
        </Link>{' '}
        <span className={classes['key']}>{key}</span>
      </td>
      <td className={classes['team']}>{team?.title ?? <span className={classes['quiet']}>no team</span>}</td>
      <td className={classes['status']}>
        <Chip tone={toneOf(status)}>{inLowerCase(status)}</Chip>{' '}
        {health && (
          <Chip tone={toneOf(health.health)} {...(health.note && { title: health.note })}>
            {inLowerCase(health.health)}
          </Chip>
        )}
      </td>
      <td className={target === null ? classes['quiet'] : classes['target']}>{targetInWords(target)}</td>
      <td className={classes['time']}>{span && <TargetBar span={span} target={dated} day={today} />}</td>
      <td className={classes['last']}>
        <Why because={lastChange.because} asksWhy={lastChange.asksWhy} />
      </td>
    </tr>
  );
}
