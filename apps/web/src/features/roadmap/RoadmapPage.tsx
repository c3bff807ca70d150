import { useMoment } from '../../moment/use-moment.ts';
import { Mutates } from '../../recording/Mutates.tsx';
import { Failure, Loading, Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { CompareButton } from './CompareButton.tsx';
import { EmptyRoadmap } from './EmptyRoadmap.tsx';
import { Plan } from './Plan.tsx';
import { ProposeGoalButton } from './ProposeGoalButton.tsx';
import { useRoadmap } from './use-roadmap.ts';

/** What are the next quarters for, in what order, and why? */
export function RoadmapPage() {
  const { at } = useMoment();
  const { org, goals, error, ask } = useRoadmap();
  if (error)
    return (
      <Page title="Roadmap">
        <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      </Page>
    );
  if (!org)
    return (
      <Page title="Roadmap">
        <Loading what="the roadmap" />
      </Page>
    );
  const isEmpty = org.horizons.nodes.length === 0 && org.goals.totalCount === 0;
  const missing = org.goals.totalCount - (goals.length - org.withdrawn.nodes.length);
  return (
    <Page
      title="Roadmap"
      actions={
        <>
          {!isEmpty && <CompareButton />}
          <Mutates>
            <ProposeGoalButton horizons={org.horizons.nodes} teams={org.teams.nodes} />
          </Mutates>
        </>
      }
    >
      {missing > 0 && org.goals.totalCount > 1100 && (
        <Notice title={`These are 1,100 of ${org.goals.totalCount.toLocaleString('en')} goals`}>
          <p>A page holds no more. The API answers about all of them.</p>
        </Notice>
      )}
      {isEmpty ? <EmptyRoadmap /> : <Plan key={at ?? 'now'} org={org} goals={goals} />}
    </Page>
  );
}
