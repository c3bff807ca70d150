import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { GoalNowDocument } from '../../generated/documents.ts';
import { dayInWords } from '../../moment/in-words.ts';
import { useCalendar } from '../../moment/use-calendar.ts';
import { useMoment } from '../../moment/use-moment.ts';
import { Loading, Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';

/** Not there at the moment that is shown is not the same as not there at all. */
export function NoSuchGoal({ id }: { id: string }) {
  const { isNow } = useMoment();
  const { timeZone } = useCalendar();
  const [{ data, fetching }] = useQuery({ query: GoalNowDocument, variables: { id }, pause: isNow });
  const goal = data?.org.goal;
  if (fetching)
    return (
      <Page title={id}>
        <Loading what="the goal" />
      </Page>
    );
  if (!goal)
    return (
      <Page title={id}>
        <Notice title={`There is no goal ${id}`}>
          <p>Check the key: it may have been written differently.</p>
          <Link to="/" data-button>
            See all goals
          </Link>
        </Notice>
      </Page>
    );
  return (
    <Page title={id}>
      <Notice title={`${goal.key} did not exist yet`}>
        <p>
          “{goal.title}” was recorded on {dayInWords(goal.createdAt, timeZone)}.
        </p>
        <Link to="." search={(now) => ({ ...now, at: goal.createdAt })} data-button>
          Go there
        </Link>
      </Notice>
    </Page>
  );
}
