import { useMemo } from 'react';
import { useQuery } from 'urql';
import { placeOf, usePagesAfter, type Paging } from '../../connection/pages.ts';
import {
  RoadmapReasonsDocument,
  RoadmapThenDocument,
  type GoalLineFragment,
  type RoadmapReasonsQuery,
  type RoadmapReasonsQueryVariables,
  type RoadmapThenQuery,
  type RoadmapThenQueryVariables,
} from '../../generated/documents.ts';
import { useMoment } from '../../moment/use-moment.ts';
import { compared, type Comparison } from './compare.ts';

const moreGoalsThen: Paging<RoadmapThenQuery, RoadmapThenQueryVariables> = {
  query: RoadmapThenDocument,
  next: ({ org: { asOf, goals } }) =>
    goals.pageInfo.hasNextPage ? { vs: placeOf(asOf), after: goals.pageInfo.endCursor } : undefined,
};

const moreReasons: Paging<RoadmapReasonsQuery, RoadmapReasonsQueryVariables> = {
  query: RoadmapReasonsDocument,
  next: ({ diff: { from, to, differences } }) =>
    differences.pageInfo.hasNextPage
      ? { from: placeOf(from), to: placeOf(to), after: differences.pageInfo.endCursor }
      : undefined,
};

type Compared = {
  readonly comparison: Comparison | undefined;
  readonly instant: string | null | undefined;
  readonly error: unknown;
};

/**
 * How the plan differs from that of the moment it is compared with; nothing while nothing is compared, or while a part
 * of either side is still on its way: half a comparison would call goals new that are not.
 */
export const useComparison = (
  { goals, isWhole: isWholeNow }: { readonly goals: readonly GoalLineFragment[]; readonly isWhole: boolean },
  horizonId: string | null,
): Compared => {
  const { at = null, vs } = useMoment();
  const pause = vs === undefined;
  const [then] = useQuery({ query: RoadmapThenDocument, variables: { vs: vs ?? '', after: null }, pause });
  const [reasons] = useQuery({
    query: RoadmapReasonsDocument,
    variables: { from: vs ?? '', to: at, after: null },
    pause,
  });
  const span = `${vs ?? ''} ${at ?? 'now'}`;
  const goalsThen = usePagesAfter(pause ? undefined : then.data, moreGoalsThen, vs ?? '');
  const allReasons = usePagesAfter(pause ? undefined : reasons.data, moreReasons, span);
  const isWhole = !pause && isWholeNow && goalsThen.isWhole && allReasons.isWhole;
  const comparison = useMemo(() => {
    if (!isWhole || !then.data || !reasons.data) return undefined;
    return compared({
      before: [then.data, ...goalsThen.pages].flatMap(({ org }) => org.goals.nodes),
      after: goals,
      differences: [reasons.data, ...allReasons.pages].flatMap(({ diff }) => diff.differences.nodes),
      horizonId,
    });
  }, [isWhole, then.data, reasons.data, goalsThen.pages, allReasons.pages, goals, horizonId]);
  const error = pause ? undefined : (then.error ?? reasons.error ?? goalsThen.error ?? allReasons.error);
  return { comparison, instant: then.data?.org.asOf.instant, error };
};
