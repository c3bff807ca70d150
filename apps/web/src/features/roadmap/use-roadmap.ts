import { useMemo } from 'react';
import { useQuery } from 'urql';
import {
  MoreGoalsDocument,
  RoadmapDocument,
  RoadmapReasonsDocument,
  RoadmapThenDocument,
} from '../../generated/documents.ts';
import { useMoment } from '../../moment/use-moment.ts';
import { compared, type Comparison } from './compare.ts';

type Connection = { readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean } };

/** The page after this one, where there is one. */
const usePageAfter = (at: string | null, before: Connection | undefined) => {
  const { hasNextPage = false, endCursor = null } = before?.pageInfo ?? {};
  const [{ data }] = useQuery({
    query: MoreGoalsDocument,
    variables: { at, after: endCursor },
    pause: !hasNextPage,
  });
  return hasNextPage ? data?.org.goals : undefined;
};

/** The roadmap of the moment: 1,100 goals at most, as many at a time as the server answers in one go. */
export const useRoadmap = () => {
  const { at = null } = useMoment();
  const [{ data, error }, ask] = useQuery({ query: RoadmapDocument, variables: { at } });
  const second = usePageAfter(at, data?.org.goals);
  const third = usePageAfter(at, second);
  const goals = useMemo(
    () =>
      data ? [data.org.goals, second, third, data.org.withdrawn].flatMap((page) => page?.nodes ?? []) : [],
    [data, second, third],
  );
  return { org: data?.org, goals, error: data ? undefined : error, ask };
};

/** How the plan differs from that of the moment it is compared with; nothing while nothing is compared. */
export const useComparison = (
  goals: Parameters<typeof compared>[0]['after'],
  horizonId: string | null,
): { comparison: Comparison | undefined; instant: string | null | undefined; error: unknown } => {
  const { at = null, vs } = useMoment();
  const pause = vs === undefined;
  const [then] = useQuery({ query: RoadmapThenDocument, variables: { vs: vs ?? '' }, pause });
  const [reasons] = useQuery({
    query: RoadmapReasonsDocument,
    variables: { from: vs ?? '', to: at },
    pause,
  });
  const before = pause ? undefined : then.data?.org.goals.nodes;
  const differences = pause ? undefined : reasons.data?.diff.differences.nodes;
  const comparison = useMemo(
    () => before && differences && compared({ before, after: goals, differences, horizonId }),
    [before, differences, goals, horizonId],
  );
  const error = pause ? undefined : (then.error ?? reasons.error);
  return { comparison, instant: then.data?.org.asOf.instant, error };
};
