import { useMoment } from '../../moment/use-moment.ts';
import { Mutates } from '../../recording/Mutates.tsx';
import { Failure, Loading } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { CompareButton } from './CompareButton.tsx';
import { EmptyRoadmap } from './EmptyRoadmap.tsx';
import { Plan } from './Plan.tsx';
import { ProposeGoalButton } from './ProposeGoalButton.tsx';
import { useRoadmap } from './use-roadmap.ts';

/** What are the next quarters for, in what order, and why? */
export function RoadmapPage() {
  const { at } = useMoment();
  const { org, goals, isWhole, error, ask } = useRoadmap();
  const failure = error && <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!org) return <Page title="Roadmap">{failure ?? <Loading what="the roadmap" />}</Page>;
  const isEmpty = org.horizons.nodes.length === 0 && org.goals.totalCount === 0;
  return (
    <Page
      title="Roadmap"
      actions={
        <>
          {!isEmpty && <CompareButton />}
          <Mutates by="goalPropose">
            <ProposeGoalButton horizons={org.horizons.nodes} />
          </Mutates>
        </>
      }
    >
      {failure}
      {isEmpty ? <EmptyRoadmap /> : <Plan key={at ?? 'now'} org={org} goals={goals} isWhole={isWhole} />}
    </Page>
  );
}
