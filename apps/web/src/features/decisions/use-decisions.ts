import { useQuery } from 'urql';
import { DecisionsDocument, type DecisionsQuery } from '../../generated/documents.ts';
import { useMoment } from '../../moment/use-moment.ts';

const nextOf = (data: DecisionsQuery | undefined): string | null => {
  const { hasNextPage = false, endCursor = null } = data?.org.decisions.pageInfo ?? {};
  return hasNextPage ? endCursor : null;
};

/** A page of the API holds 500; a list of three of them is still one that people can search. */
export const useDecisions = () => {
  const { at = null } = useMoment();
  const [first, ask] = useQuery({ query: DecisionsDocument, variables: { at, after: null } });
  const after = nextOf(first.data);
  const [second] = useQuery({ query: DecisionsDocument, variables: { at, after }, pause: after === null });
  const afterThat = after === null ? null : nextOf(second.data);
  const [third] = useQuery({
    query: DecisionsDocument,
    variables: { at, after: afterThat },
    pause: afterThat === null,
  });
  const pages = [first, after === null ? undefined : second, afterThat === null ? undefined : third];
  const known = pages.flatMap((page) => page?.data ?? []);
  return {
    asked: {
      data: known[0] && { ...known[0].org, nodes: known.flatMap(({ org }) => org.decisions.nodes) },
      error: first.error,
    },
    retry: () => ask({ requestPolicy: 'network-only' }),
  };
};
