import type { DecisionReviewQuery } from '../../../generated/documents.ts';
import { dayInWords } from '../../../moment/in-words.ts';
import { useCalendar } from '../../../moment/use-calendar.ts';
import { CausedChanges } from '../../../ui/CausedChanges.tsx';
import { ChangedFields } from '../../../ui/ChangedFields.tsx';
import detail from '../../../ui/Detail.module.css';
import { eventInWords } from '../../../ui/event-in-words.ts';
import { NodeLink } from '../../../ui/NodeLink.tsx';
import { LookedBack } from '../LookedBack.tsx';
import classes from './Review.module.css';

type Reviewed = NonNullable<DecisionReviewQuery['org']['decision']>;
type LearnedSinceProps = { decision: Reviewed; since: NonNullable<Reviewed['hindsight']>['since'] };

/** What happened to it, and what became known about it and about what it touched, after it was made. */
export function LearnedSince({ decision, since }: LearnedSinceProps) {
  const { timeZone } = useCalendar();
  return (
    <div className={classes['pane']}>
      <h2>What was learned since</h2>
      {since.nodes.length === 0 && <p className={classes['none']}>Nothing was recorded that bears on it.</p>}
      <ul className={detail['list']}>
        {since.nodes.map(({ id, at, position, kind, verb, subject, subjectTitle, fields }) => (
          <li key={id}>
            <NodeLink node={subject} as={{ at: `@${position}` }}>
              {subject.key}
            </NodeLink>{' '}
            {subject.category === 'CONTEXT' && subjectTitle}
            <div className={classes['when']}>
              {eventInWords(kind)} · <time dateTime={at}>{dayInWords(at, timeZone)}</time>
            </div>
            {verb === 'CHANGED' && <ChangedFields fields={fields} verb={verb} />}
          </li>
        ))}
      </ul>
      {since.totalCount > since.nodes.length && (
        <p className={classes['none']}>
          The first {since.nodes.length} of {since.totalCount}.
        </p>
      )}
      <LookedBack decision={decision} here />
      <CausedChanges
        title="Changed by it"
        none="No change names this decision as its reason."
        changed={decision.changed}
      />
    </div>
  );
}
