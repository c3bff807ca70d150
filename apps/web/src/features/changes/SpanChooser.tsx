import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Diff } from '../../difference/ReasonGroup.tsx';
import { instantInWords, nameOfMoment } from '../../moment/in-words.ts';
import { MomentPicker } from '../../moment/MomentPicker.tsx';
import { namedChoices } from '../../moment/named-choices.ts';
import { useCalendar } from '../../moment/use-calendar.ts';
import { useMoment } from '../../moment/use-moment.ts';
import classes from './Changes.module.css';

/** `Tue 3 Mar 2026, 18:00 (plan freeze)` */
export const useMomentWords = () => {
  const { timeZone, moments } = useCalendar();
  return (instant: string | null | undefined, asked: string | undefined) => {
    const name = asked === undefined ? undefined : nameOfMoment(asked, moments);
    const when = instant ? instantInWords(instant, timeZone) : 'before anything was recorded';
    return name && !name.startsWith('relative') ? `${when} (${name})` : when;
  };
};

type SpanChooserProps = { diff: Diff | undefined; from: string };

/** From when to when; the later moment is that of the page. Names first: they are one press away. */
export function SpanChooser({ diff, from }: SpanChooserProps) {
  const { here, moments, decisions } = useCalendar();
  const { isNow, at, goTo, compareWith } = useMoment();
  const [choosing, setChoosing] = useState<'from' | 'to'>();
  const words = useMomentWords();
  const since = useMemo(
    () => namedChoices(here(), { moments: moments.slice(-3), decisions: decisions.slice(0, 1) }).slice(1),
    [here, moments, decisions],
  );
  return (
    <div className={classes['span']}>
      <div className={classes['ends']}>
        <span>
          From <strong>{diff ? words(diff.from.instant, from) : '…'}</strong>{' '}
          <Button variant="default" size="compact-xs" onClick={() => setChoosing('from')}>
            Change the start
          </Button>
        </span>
        <span>
          to <strong>{isNow ? 'now' : diff ? words(diff.to.instant, at) : '…'}</strong>{' '}
          <Button variant="default" size="compact-xs" onClick={() => setChoosing('to')}>
            Change the end
          </Button>
        </span>
      </div>
      <ul className={classes['since']} aria-label="Since">
        {since.map((choice) => (
          <li key={choice.at}>
            <button
              type="button"
              aria-pressed={choice.at === from}
              title={choice.detail}
              onClick={() => compareWith(choice.at)}
            >
              {choice.label}
            </button>
          </li>
        ))}
      </ul>
      <MomentPicker
        title={choosing === 'to' ? 'Changes until which moment?' : 'Changes since which moment?'}
        opened={choosing !== undefined}
        onClose={() => setChoosing(undefined)}
        onPick={choosing === 'to' ? goTo : compareWith}
      />
    </div>
  );
}
