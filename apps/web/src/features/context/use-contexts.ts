import { useMemo } from 'react';
import { useQuery } from 'urql';
import { placeOf, usePagesAfter, type Paging } from '../../connection/pages.ts';
import {
  ContextsDocument,
  type ContextsQuery,
  type ContextsQueryVariables,
} from '../../generated/documents.ts';
import { useMoment } from '../../moment/use-moment.ts';

const more: Paging<ContextsQuery, ContextsQueryVariables> = {
  query: ContextsDocument,
  next: ({ org: { asOf, contexts } }) =>
    contexts.pageInfo.hasNextPage ? { at: placeOf(asOf), after: contexts.pageInfo.endCursor } : undefined,
};

/** All context of the moment: searched and filtered here, so that a list answers as one types. */
export const useContexts = () => {
  const { at = null } = useMoment();
  const [{ data, error }, ask] = useQuery({ query: ContextsDocument, variables: { at, after: null } });
  const { pages, isWhole, error: laterError } = usePagesAfter(data, more, at ?? 'now');
  const known = useMemo(
    () => data && { ...data.org, nodes: [data, ...pages].flatMap(({ org }) => org.contexts.nodes), isWhole },
    [data, pages, isWhole],
  );
  return {
    asked: { data: known, error: laterError ?? error },
    retry: () => ask({ requestPolicy: 'network-only' }),
  };
};
