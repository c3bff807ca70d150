import { useMemo } from 'react';
import { useQuery } from 'urql';
import { placeOf, usePagesAfter, type Paging } from '../../connection/pages.ts';
import {
  DecisionsDocument,
  type DecisionsQuery,
  type DecisionsQueryVariables,
} from '../../generated/documents.ts';
import { useMoment } from '../../moment/use-moment.ts';

const more: Paging<DecisionsQuery, DecisionsQueryVariables> = {
  query: DecisionsDocument,
  next: ({ org: { asOf, decisions } }) =>
    decisions.pageInfo.hasNextPage ? { at: placeOf(asOf), after: decisions.pageInfo.endCursor } : undefined,
};

/** All decisions of the moment: searched and filtered here, so that a list answers as one types. */
export const useDecisions = () => {
  const { at = null } = useMoment();
  const [{ data, error }, ask] = useQuery({ query: DecisionsDocument, variables: { at, after: null } });
  const { pages, isWhole, error: laterError } = usePagesAfter(data, more, at ?? 'now');
  const known = useMemo(
    () => data && { ...data.org, nodes: [data, ...pages].flatMap(({ org }) => org.decisions.nodes), isWhole },
    [data, pages, isWhole],
  );
  return {
    asked: { data: known, error: laterError ?? error },
    retry: () => ask({ requestPolicy: 'network-only' }),
  };
};
