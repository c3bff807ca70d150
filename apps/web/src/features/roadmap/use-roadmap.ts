import { useMemo } from 'react';
import { useQuery } from 'urql';
import { placeOf, usePagesAfter, type Paging } from '../../connection/pages.ts';
import {
  MoreGoalsDocument,
  RoadmapDocument,
  type GoalLineFragment as Goal,
  type MoreGoalsQuery,
  type MoreGoalsQueryVariables,
} from '../../generated/documents.ts';
import { useMoment } from '../../moment/use-moment.ts';

const moreGoals: Paging<MoreGoalsQuery, MoreGoalsQueryVariables> = {
  query: MoreGoalsDocument,
  next: ({ org: { asOf, goals } }) =>
    goals.pageInfo.hasNextPage ? { at: placeOf(asOf), after: goals.pageInfo.endCursor } : undefined,
};

/** Each goal once, as the freshest page has it: between two pages the order may have moved on. */
const eachOnce = (goals: readonly Goal[]): readonly Goal[] => {
  const seen = new Set<string>();
  return goals.filter(({ id }) => !seen.has(id) && seen.add(id));
};

/** The roadmap of the moment: the first goals at once, the others of a large organisation page by page. */
export const useRoadmap = () => {
  const { at = null } = useMoment();
  const [{ data, error }, ask] = useQuery({ query: RoadmapDocument, variables: { at } });
  const rest = usePagesAfter<MoreGoalsQuery, MoreGoalsQueryVariables>(data, moreGoals, at ?? 'now');
  const goals = useMemo(() => {
    if (!data) return [];
    const pages = [data.org.goals, ...rest.pages.map(({ org }) => org.goals), data.org.withdrawn];
    return eachOnce(pages.flatMap(({ nodes }) => nodes));
  }, [data, rest.pages]);
  return { org: data?.org, goals, isWhole: rest.isWhole, error: rest.error ?? error, ask };
};
