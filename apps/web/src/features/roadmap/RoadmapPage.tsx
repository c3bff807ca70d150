import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { RoadmapDocument, type RoadmapQuery } from '../../generated/documents.ts';
import { useMoment } from '../../moment/use-moment.ts';
import { useToday } from '../../moment/use-today.ts';
import { Mutates } from '../../recording/Mutates.tsx';
import { Failure, Loading, Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { EmptyRoadmap } from './EmptyRoadmap.tsx';
import { groupByHorizon } from './group-by-horizon.ts';
import { HorizonSection } from './HorizonSection.tsx';
import { ProposeGoalButton } from './ProposeGoalButton.tsx';
import { filtered, isFiltered } from './roadmap-filter.ts';
import { RoadmapFilters } from './RoadmapFilters.tsx';

const route = getRouteApi('/');

const lead = ({ goals, horizons }: RoadmapQuery['org']) => {
  const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;
  return `${count(goals.totalCount, 'goal')} in ${count(horizons.nodes.length, 'horizon')}: what they are for, in what order, and why.`;
};

/** What are the next quarters for, in what order, and why? */
export function RoadmapPage() {
  const { at } = useMoment();
  const [{ data, error }, ask] = useQuery({ query: RoadmapDocument, variables: { at: at ?? null } });
  if (error && !data)
    return (
      <Page title="Roadmap">
        <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      </Page>
    );
  if (!data)
    return (
      <Page title="Roadmap">
        <Loading what="the roadmap" />
      </Page>
    );
  return (
    <Page
      title="Roadmap"
      lead={data.org.goals.totalCount > 0 ? lead(data.org) : undefined}
      actions={
        <Mutates>
          <ProposeGoalButton horizons={data.org.horizons.nodes} teams={data.org.teams.nodes} />
        </Mutates>
      }
    >
      <Horizons org={data.org} />
    </Page>
  );
}

function Horizons({ org }: { org: RoadmapQuery['org'] }) {
  const filter = route.useSearch();
  const today = useToday(org.asOf.instant);
  const goals = useMemo(() => filtered(org.goals.nodes, filter), [org.goals.nodes, filter]);
  const groups = useMemo(
    () => groupByHorizon(org.horizons.nodes, goals, today),
    [org.horizons.nodes, goals, today],
  );
  if (org.horizons.nodes.length === 0 && org.goals.totalCount === 0) return <EmptyRoadmap />;
  const shown = isFiltered(filter) ? groups.filter((group) => group.goals.length > 0) : groups;
  return (
    <>
      <RoadmapFilters teams={org.teams.nodes} found={goals.length} total={org.goals.totalCount} />
      {org.goals.totalCount > org.goals.nodes.length && (
        <Notice title={`These are ${org.goals.nodes.length} of ${org.goals.totalCount} goals`}>
          <p>A page holds no more. The API answers about all of them.</p>
        </Notice>
      )}
      {shown.map(({ horizon, goals: members }) => (
        <HorizonSection key={horizon?.id ?? 'none'} horizon={horizon} goals={members} today={today} />
      ))}
    </>
  );
}
