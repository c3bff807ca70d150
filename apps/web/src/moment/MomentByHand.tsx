import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { instantInWords } from './in-words.ts';
import classes from './MomentPicker.module.css';
import { readMoment, type ReadMoment } from './read-moment.ts';
import { useCalendar } from './use-calendar.ts';

const meaning = (read: ReadMoment | undefined, timeZone: string): string => {
  if (!read || 'error' in read)
    return '2026-03-03 · 2026-03-03T10:00:00Z · -P2W · FY27-Q1:start · before:D-42';
  return read.instant
    ? `That is ${instantInWords(read.instant, timeZone)}.`
    : 'The history knows when that was.';
};

/** A day from the calendar, or any moment in words of the grammar that links and queries use too. */
export function MomentByHand({ onPick }: { onPick: (moment: string) => void }) {
  const { here, timeZone } = useCalendar();
  const [text, setText] = useState('');
  const [keepRelative, setKeepRelative] = useState(false);
  const read = text.trim() === '' ? undefined : readMoment(text, here());
  const relative = read && 'at' in read ? read.relative : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (read && 'at' in read) onPick(keepRelative && relative ? relative : read.at);
  };
  return (
    <form className={classes['by-hand']} onSubmit={submit}>
      <TextInput
        type="date"
        label="The end of a day"
        className={classes['day'] ?? ''}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <TextInput
        label="Or any moment, written out"
        className={classes['written'] ?? ''}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        description={meaning(read, timeZone)}
        error={read && 'error' in read ? `${read.error} ${read.hint}` : undefined}
        autoComplete="off"
        spellCheck={false}
      />
      {relative !== undefined && (
        <Checkbox
          className={classes['keep'] ?? ''}
          label="Keep it relative: the link moves along with the present"
          checked={keepRelative}
          onChange={({ currentTarget }) => setKeepRelative(currentTarget.checked)}
        />
      )}
      <Button type="submit" className={classes['go'] ?? ''} disabled={!read || 'error' in read}>
        Go there
      </Button>
    </form>
  );
}
