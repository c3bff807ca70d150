import { Link } from '@tanstack/react-router';
import type { SubjectChangeFragment } from '../generated/documents.ts';
import { dayInWords, shortInstant } from '../moment/in-words.ts';
import { useCalendar } from '../moment/use-calendar.ts';
import { GiveReasonButton } from '../recording/GiveReasonButton.tsx';
import { Mutates } from '../recording/Mutates.tsx';
import { ChangedFields } from './ChangedFields.tsx';
import { eventInWords } from './event-in-words.ts';
import { NodeLink } from './NodeLink.tsx';
import { inFigures } from './search-text.ts';
import classes from './SubjectStory.module.css';
import { Why } from './Why.tsx';

type SubjectStoryProps = {
  story: { readonly totalCount: number; readonly nodes: readonly SubjectChangeFragment[] };
  /** Facts that the page says better elsewhere. */
  without?: readonly string[];
  /** Global id of what the page is about: changes of other things, such as of a team somebody joined, name them. */
  of?: string;
};

/** How it came about: every change up to the moment that is shown, newest first. */
export function SubjectStory({ story: { nodes, totalCount }, without = [], of }: SubjectStoryProps) {
  return (
    <section aria-label="Story">
      <h2>Story</h2>
      <ol className={classes['story']}>
        {nodes.map((change) => (
          <StoryLine key={change.id} change={change} without={without} of={of} />
        ))}
      </ol>
      {totalCount > nodes.length && (
        <p className={classes['when']}>
          The newest {nodes.length} of {inFigures(totalCount)} changes. Go back in time to read the older
          ones.
        </p>
      )}
    </section>
  );
}

type StoryLineProps = Required<Pick<SubjectStoryProps, 'without'>> & {
  change: SubjectChangeFragment;
  of: string | undefined;
};

function StoryLine({ change, without, of }: StoryLineProps) {
  const { timeZone } = useCalendar();
  const { at, position, actor, because, asksWhy, fields, verb, kind, late, imported, recordedAt } = change;
  const isUnexplained = asksWhy && because.length === 0;
  const { subject, subjectTitle } = change;
  const isAboutAnother = of !== undefined && subject.id !== of;
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
        {late && !imported && ` · recorded ${dayInWords(recordedAt, timeZone)}`}
      </p>
      <strong>{eventInWords(kind)}</strong>
      {isAboutAnother && (
        <>
          {': '}
          <NodeLink node={subject}>{subjectTitle}</NodeLink>
        </>
      )}
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
