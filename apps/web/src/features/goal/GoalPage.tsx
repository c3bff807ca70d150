import { getRouteApi, Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { GoalDocument, type GoalQuery } from '../../generated/documents.ts';
import { useMoment } from '../../moment/use-moment.ts';
import { Mutates } from '../../recording/Mutates.tsx';
import { Orphaned } from '../../recording/Orphaned.tsx';
import { useEdits } from '../../recording/use-edits.tsx';
import { Failure, Loading } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { NoSuchGoal } from './NoSuchGoal.tsx';
import { GoalBody } from './GoalBody.tsx';
import { edits as named, type EditName } from './edits/all.ts';
import { GoalActions } from './GoalActions.tsx';
import { Readiness } from './Readiness.tsx';
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
  return <OneGoal key={goal.id} goal={goal} instant={data.org.asOf.instant} />;
}

type OneGoalProps = {
  goal: NonNullable<GoalQuery['org']['goal']>;
  instant: string | null;
};

function OneGoal({ goal, instant }: OneGoalProps) {
  const edits = useEdits('goal', goal);
  const edit = (name: EditName) =>
    edits.open(name, named[name], name === 'commit' && <Readiness goal={goal} />);
  return (
    <Page
      title={goal.title}
      above={
        <p className={classes['above']}>
          <Link to="/">Roadmap</Link> <span aria-hidden="true">/</span> {goal.key}{' '}
          <StatusMark name={goal.status} />
          {goal.health && <StatusMark name={goal.health.health} title={goal.health.note} />}
        </p>
      }
      lead={goal.why}
      actions={
        <Mutates>
          <GoalActions goal={goal} onEdit={edit} />
        </Mutates>
      }
    >
      <Orphaned id={goal.id} />
      <GoalBody goal={goal} instant={instant} edits={edits} onEdit={edit} />
      <Mutates>{edits.shown}</Mutates>
    </Page>
  );
}
