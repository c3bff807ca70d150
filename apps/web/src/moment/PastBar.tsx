import { Button, Kbd } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Icon } from '../ui/Icon.tsx';
import { setMomentInTitle } from '../ui/page-title.ts';
import { dayInWords, instantInWords, nameOfMoment } from './in-words.ts';
import { useReplaying } from './replaying.ts';
import { useCalendar } from './use-calendar.ts';
import { useMoment } from './use-moment.ts';
import type { Steps } from './use-steps.ts';
import classes from './PastBar.module.css';

const since = (changes: number | undefined) => {
  if (changes === undefined) return '';
  if (changes === 0) return 'nothing has changed since';
  return changes === 1 ? '1 change since' : `${changes.toLocaleString('en')} changes since`;
};

const useWords = ({ asOf, changesSince, error }: Steps) => {
  const { at } = useMoment();
  const { timeZone, moments } = useCalendar();
  const replaying = useReplaying();
  if (replaying) return 'Replaying the past: the moment stands beside the slider';
  if (at === undefined) return undefined;
  if (error) return 'This moment cannot be shown';
  if (!asOf) return 'Going back …';
  const name = nameOfMoment(at, moments);
  const when = asOf.instant ? instantInWords(asOf.instant, timeZone) : 'before anything was recorded';
  return [`As of ${when}${name ? ` (${name})` : ''}`, since(changesSince)].filter(Boolean).join(' · ');
};

/** In the past everything on the page says so: the title, the icon of the tab, the frame, and this bar. */
const usePastOutside = (steps: Steps) => {
  const { at } = useMoment();
  const { timeZone } = useCalendar();
  const instant = steps.asOf?.instant;
  const replaying = useReplaying();
  const day = replaying
    ? 'Replay'
    : at === undefined
      ? undefined
      : instant
        ? dayInWords(instant, timeZone)
        : 'the past';
  useEffect(() => {
    setMomentInTitle(day);
    const icon = document.querySelector('link[rel="icon"]');
    icon?.setAttribute('href', day === undefined ? '/favicon.svg' : '/favicon-past.svg');
    document.documentElement.toggleAttribute('data-past', day !== undefined);
  }, [day]);
};

export function PastBar({ steps }: { steps: Steps }) {
  const { at, goToNow } = useMoment();
  const words = useWords(steps);
  usePastOutside(steps);
  return (
    <div className={classes['bar']} data-shown={words !== undefined}>
      <p role="status" className={classes['words']}>
        {words !== undefined && <Icon name="clock" size={18} />}
        {words}
      </p>
      {at !== undefined && (
        <div className={classes['controls']}>
          <Button
            variant="subtle"
            size="compact-sm"
            disabled={!steps.back}
            onClick={steps.back}
            aria-label="One change back"
          >
            ◀ <span className={classes['word']}>change</span>
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            disabled={!steps.on}
            onClick={steps.on}
            aria-label="One change on"
          >
            <span className={classes['word']}>change</span> ▶
          </Button>
          {!steps.error && (
            <Link
              to="/changes"
              search={(now) => ({ ...now, vs: at, at: undefined })}
              className={classes['link']}
            >
              Compare with now
            </Link>
          )}
          <Button variant="filled" size="compact-sm" className={classes['now'] ?? ''} onClick={goToNow}>
            Back to now <Kbd className={classes['key'] ?? ''}>Esc</Kbd>
          </Button>
        </div>
      )}
    </div>
  );
}
