import { getRouteApi, Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { GoalDocument } from '../../generated/documents.ts';
import { useMoment } from '../../moment/use-moment.ts';
import { Mutates } from '../../recording/Mutates.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Failure, Loading } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { inLowerCase, toneOf } from '../../ui/status-words.ts';
import { GoalFacts } from './GoalFacts.tsx';
import { NoSuchGoal } from './NoSuchGoal.tsx';
import { SetTargetButton } from './SetTargetButton.tsx';
import { Story } from './Story.tsx';
import classes from './GoalPage.module.css';

const route = getRouteApi('/goals/$id');

/** How did this goal get here? Its facts as of the moment, and every change up to it. */
export function GoalPage() {
  const { id } = route.useParams();
  const { at } = useMoment();
  const [{ data, error }, ask] = useQuery({ query: GoalDocument, variables: { id, at: at ?? null } });
  if (error && !data)
    return (
      <Page title={id}>
        <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      </Page>
    );
  if (!data)
    return (
      <Page title={id}>
        <Loading what="the goal" />
      </Page>
    );
  const { goal } = data.org;
  if (!goal) return <NoSuchGoal id={id} />;
  return (
    <Page
      title={goal.title}
      above={
        <p className={classes['above']}>
          <Link to="/">Roadmap</Link> <span aria-hidden="true">/</span> {goal.key}{' '}
          <Chip tone={toneOf(goal.status)}>{inLowerCase(goal.status)}</Chip>{' '}
          {goal.health && <Chip tone={toneOf(goal.health.health)}>{inLowerCase(goal.health.health)}</Chip>}
        </p>
      }
      lead={goal.why}
      actions={
        <Mutates>
          <SetTargetButton goal={goal} />
        </Mutates>
      }
    >
      <div className={classes['columns']}>
        <GoalFacts goal={goal} />
        <Story changes={goal.story.nodes} total={goal.story.totalCount} />
      </div>
    </Page>
  );
}
