import { DiffSign, signOf } from '@throughline/ui-time';
import { Link } from '@tanstack/react-router';
import type { ChangesQuery, DifferenceLineFragment } from '../../generated/documents.ts';
import { shortInstant } from '../../moment/in-words.ts';
import { useCalendar } from '../../moment/use-calendar.ts';
import { Mutates } from '../../recording/Mutates.tsx';
import { ChangedFields } from '../../ui/ChangedFields.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { inLowerCase } from '../../ui/status-words.ts';
import { reasonInWords } from '../../ui/Why.tsx';
import { GiveReasonButton } from './GiveReasonButton.tsx';
import classes from './Changes.module.css';

type Group = ChangesQuery['diff']['groups'][number];

/** What needs no reason is not unexplained: setting up a team is no change of plan. */
const heading = ({ because, asking }: Group) => {
  if (because.length > 0) return { words: because.map(reasonInWords).join(' · '), bad: false };
  return asking > 0 ? { words: 'No reason recorded', bad: true } : { words: 'Needs no reason', bad: false };
};

/** Differences that rest on the same reason. */
export function ReasonGroup({ group }: { group: Group }) {
  const { words, bad } = heading(group);
  const { nodes } = group.differences;
  return (
    <section className={classes['group']} data-unexplained={bad} aria-label={words}>
      <h2>
        {group.because.length > 0 && <span className={classes['because']}>because </span>}
        {words}
        <span className={classes['count']}>{group.total}</span>
      </h2>
      <ul>
        {nodes.map((difference) => (
          <DifferenceLine
            key={difference.subject.id + difference.fields.map(({ field }) => field).join()}
            difference={difference}
          />
        ))}
      </ul>
      {group.total > nodes.length && (
        <p className={classes['quiet']}>
          The first {nodes.length} of {group.total}. Choose a later start to see fewer.
        </p>
      )}
    </section>
  );
}

function Subject({ difference }: { difference: DifferenceLineFragment }) {
  const { category, subject, subjectTitle } = difference;
  return (
    <>
      <span className={classes['quiet']}>{inLowerCase(category)}</span>{' '}
      {category === 'GOAL' ? (
        <Link to="/goals/$id" params={{ id: subject.key }}>
          {subjectTitle}
        </Link>
      ) : (
        <strong>{subjectTitle}</strong>
      )}
    </>
  );
}

function DifferenceLine({ difference }: { difference: DifferenceLineFragment }) {
  const { timeZone } = useCalendar();
  const { verb, fields, actor, at, because, asksWhy, changeSet } = difference;
  const unexplained = asksWhy && because.length === 0;
  return (
    <li className={classes['line']}>
      <span className={classes['sign']}>
        <DiffSign {...signOf(verb.toLowerCase() as 'added' | 'changed' | 'removed')} />
      </span>
      <div className={classes['what']}>
        <p>
          <Subject difference={difference} />
        </p>
        <ChangedFields fields={fields} verb={verb} />
        {unexplained && (
          <p className={classes['ask']}>
            <Chip tone="bad">no reason recorded</Chip>{' '}
            <Mutates>
              <GiveReasonButton changeSet={changeSet} />
            </Mutates>
          </p>
        )}
      </div>
      <p className={classes['when']}>
        <time dateTime={at}>{shortInstant(at, timeZone)}</time> · {actor.name}
      </p>
    </li>
  );
}
