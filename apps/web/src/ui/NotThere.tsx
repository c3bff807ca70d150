import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { dayInWords } from '../moment/in-words.ts';
import { useCalendar } from '../moment/use-calendar.ts';
import { useMoment } from '../moment/use-moment.ts';
import { Loading, Notice } from './Notice.tsx';
import { Page } from './Page.tsx';

type NotThereProps = {
  id: string;
  /** `decision`, `team`, … */
  what: string;
  /** As it is now; undefined as long as nobody knows, null when there is none. */
  now: { readonly key: string; readonly title: string; readonly createdAt: string } | null | undefined;
  /** Where to look instead. */
  children: ReactNode;
};

/** Not there at the moment that is shown is not the same as not there at all. */
export function NotThere({ id, what, now, children }: NotThereProps) {
  const { isNow } = useMoment();
  const { timeZone } = useCalendar();
  if (!isNow && now === undefined)
    return (
      <Page title={id}>
        <Loading what={`the ${what}`} />
      </Page>
    );
  if (!now)
    return (
      <Page title={id}>
        <Notice title={`There is no ${what} ${id}`}>
          <p>Check the key: it may have been written differently.</p>
          {children}
        </Notice>
      </Page>
    );
  return (
    <Page title={id}>
      <Notice title={`${now.key} did not exist yet`}>
        <p>
          “{now.title}” was recorded on {dayInWords(now.createdAt, timeZone)}.
        </p>
        <Link to="." search={(search) => ({ ...search, at: now.createdAt })} data-button>
          Go there
        </Link>
      </Notice>
    </Page>
  );
}
