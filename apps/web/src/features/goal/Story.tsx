import { Button, NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { StoryChangeFragment } from '../../generated/documents.ts';
import { dayInWords, shortInstant } from '../../moment/in-words.ts';
import { useCalendar } from '../../moment/use-calendar.ts';
import { Mutates } from '../../recording/Mutates.tsx';
import { ChangedFields } from '../../ui/ChangedFields.tsx';
import { eventInWords } from '../../ui/event-in-words.ts';
import { Why } from '../../ui/Why.tsx';
import { about, chaptersOf, fieldsIn, type Chapter } from './story-groups.ts';
import classes from './Story.module.css';

type StoryProps = {
  changes: readonly StoryChangeFragment[];
  total: number;
  onGiveReason: (changeSet: string) => void;
};

/** Every change up to the moment that is shown, newest first, what was one intention together. */
export function Story({ changes, total, onGiveReason }: StoryProps) {
  const [field, setField] = useState('');
  const [unexplainedOnly, setUnexplainedOnly] = useState(false);
  const chapters = chaptersOf(about(changes, field));
  const unexplained = chapters.filter(({ isUnexplained }) => isUnexplained);
  const shown = unexplainedOnly ? unexplained : chapters;
  return (
    <section aria-label="Story">
      <div className={classes['head']}>
        <h2>Story</h2>
        <NativeSelect
          size="xs"
          aria-label="Changes of"
          value={field}
          onChange={({ currentTarget }) => setField(currentTarget.value)}
          data={[{ value: '', label: 'Every change' }, ...fieldsIn(changes)]}
        />
        {unexplained.length > 0 && (
          <Button
            variant={unexplainedOnly ? 'light' : 'subtle'}
            size="compact-sm"
            aria-pressed={unexplainedOnly}
            onClick={() => setUnexplainedOnly((now) => !now)}
          >
            {unexplained.length} without a reason
          </Button>
        )}
      </div>
      <ol className={classes['story']}>
        {shown.map((chapter) => (
          <StoryChapter key={chapter.changeSet} chapter={chapter} onGiveReason={onGiveReason} />
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

function StoryChapter({ chapter, onGiveReason }: { chapter: Chapter } & Pick<StoryProps, 'onGiveReason'>) {
  const { timeZone } = useCalendar();
  const { changes, because, isUnexplained, changeSet, first, last } = chapter;
  const { at, actor, late, imported, recordedAt } = changes[0]!;
  return (
    <li data-unexplained={isUnexplained || undefined}>
      <p className={classes['when']}>
        <time dateTime={at}>{shortInstant(at, timeZone)}</time> · {actor.name}
        {imported && ' · imported'}
        {late && !imported && ` · recorded ${dayInWords(recordedAt, timeZone)}`}
        <span className={classes['ways']}>
          <Link to="." search={(now) => ({ ...now, at: `@${BigInt(first) - 1n}` })}>
            before
          </Link>{' '}
          <Link to="." search={(now) => ({ ...now, at: `@${last}` })}>
            after
          </Link>
        </span>
      </p>
      <div className={classes['what']}>
        {changes.map(({ id, kind, fields, verb }) => (
          <div key={id}>
            <strong>{eventInWords(kind)}</strong>
            <ChangedFields fields={fields} verb={verb} />
          </div>
        ))}
        <p className={classes['why']}>
          <Why because={because} asksWhy={isUnexplained} />
          {isUnexplained && (
            <Mutates>
              <Button
                data-mutates
                variant="default"
                size="compact-xs"
                onClick={() => onGiveReason(changeSet)}
              >
                Give the reason
              </Button>
            </Mutates>
          )}
        </p>
      </div>
    </li>
  );
}
