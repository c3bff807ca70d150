import { Link } from '@tanstack/react-router';
import type { StoryChangeFragment } from '../../generated/documents.ts';
import { shortInstant } from '../../moment/in-words.ts';
import { useCalendar } from '../../moment/use-calendar.ts';
import { ChangedFields } from '../../ui/ChangedFields.tsx';
import { eventInWords } from '../../ui/event-in-words.ts';
import { Why } from '../../ui/Why.tsx';
import classes from './Story.module.css';

/** Every change up to the moment that is shown, newest first. */
export function Story({ changes, total }: { changes: readonly StoryChangeFragment[]; total: number }) {
  return (
    <section aria-label="Story">
      <h2>Story</h2>
      <ol className={classes['story']}>
        {changes.map((change) => (
          <StoryChange key={change.id} change={change} />
        ))}
      </ol>
      {total > changes.length && (
        <p className={classes['more']}>
          The newest {changes.length} of {total} changes. Go back in time to read the older ones.
        </p>
      )}
    </section>
  );
}

function StoryChange({ change }: { change: StoryChangeFragment }) {
  const { timeZone } = useCalendar();
  const { at, position, actor, because, asksWhy, fields, verb, kind, late, imported, recordedAt } = change;
  return (
    <li>
      <p className={classes['when']}>
        <Link
          to="."
          search={(now) => ({ ...now, at: `@${position}` })}
          title="See everything as it was right after"
        >
          <time dateTime={at}>{shortInstant(at, timeZone)}</time>
        </Link>{' '}
        · {actor.name}
        {imported && ' · imported'}
        {late && !imported && ` · recorded ${shortInstant(recordedAt, timeZone)}`}
      </p>
      <div className={classes['what']}>
        <strong>{eventInWords(kind)}</strong>
        <ChangedFields fields={fields} verb={verb} />
        <p className={classes['why']}>
          <Why because={because} asksWhy={asksWhy} />
        </p>
      </div>
    </li>
  );
}
