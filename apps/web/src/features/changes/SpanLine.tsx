import { Button } from '@mantine/core';
import type { ChangesQuery } from '../../generated/documents.ts';
import { instantInWords, nameOfMoment } from '../../moment/in-words.ts';
import { useCalendar } from '../../moment/use-calendar.ts';
import { useMoment } from '../../moment/use-moment.ts';
import classes from './Changes.module.css';

type SpanLineProps = { diff: ChangesQuery['diff'] | undefined; from: string; onChoose: () => void };

/** From when to when; the later moment is that of the page. */
export function SpanLine({ diff, from, onChoose }: SpanLineProps) {
  const { timeZone, moments } = useCalendar();
  const { isNow, at } = useMoment();
  const words = (instant: string | null | undefined, asked: string | undefined) => {
    const name = asked === undefined ? undefined : nameOfMoment(asked, moments);
    const when = instant ? instantInWords(instant, timeZone) : 'before anything was recorded';
    return name && !name.startsWith('relative') ? `${when} (${name})` : when;
  };
  return (
    <span className={classes['span']}>
      <span>
        From <strong>{diff ? words(diff.from.instant, from) : '…'}</strong> to{' '}
        <strong>{isNow ? 'now' : diff ? words(diff.to.instant, at) : '…'}</strong>
      </span>
      <Button variant="default" size="compact-sm" onClick={onChoose}>
        Change the start
      </Button>
    </span>
  );
}
