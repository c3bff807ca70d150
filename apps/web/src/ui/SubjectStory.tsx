import { Link } from '@tanstack/react-router';
import type { SubjectChangeFragment } from '../generated/documents.ts';
import { shortInstant } from '../moment/in-words.ts';
import { useCalendar } from '../moment/use-calendar.ts';
import { GiveReasonButton } from '../recording/GiveReasonButton.tsx';
import { Mutates } from '../recording/Mutates.tsx';
import { ChangedFields } from './ChangedFields.tsx';
import { eventInWords } from './event-in-words.ts';
import classes from './SubjectStory.module.css';
import { Why } from './Why.tsx';

type SubjectStoryProps = {
  story: { readonly totalCount: number; readonly nodes: readonly SubjectChangeFragment[] };
  /** Facts that the page says better elsewhere. */
  without?: readonly string[];
};

/** How it came about: every change up to the moment that is shown, newest first. */
export function SubjectStory({ story: { nodes, totalCount }, without = [] }: SubjectStoryProps) {
  return (
    <section aria-label="Story">
      <h2>Story</h2>
      <ol className={classes['story']}>
        {nodes.map((change) => (
          <StoryLine key={change.id} change={change} without={without} />
        ))}
      </ol>
      {totalCount > nodes.length && (
        <p className={classes['when']}>
          The newest {nodes.length} of {totalCount} changes. Go back in time to read the older ones.
        </p>
      )}
    </section>
  );
}

function StoryLine({ change, without }: { change: SubjectChangeFragment; without: readonly string[] }) {
  const { timeZone } = useCalendar();
  const { at, position, actor, because, asksWhy, fields, verb, kind, late, imported, recordedAt } = change;
  const isUnexplained = asksWhy && because.length === 0;
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
      <strong>{eventInWords(kind)}</strong>
      <ChangedFields fields={fields.filter(({ field }) => !without.includes(field))} verb={verb} />
      <p className={classes['why']}>
        <Why because={because} asksWhy={asksWhy} />
        {isUnexplained && (
          <Mutates>
            <GiveReasonButton changeSet={change.changeSet} />
          </Mutates>
        )}
      </p>
    </li>
  );
}
