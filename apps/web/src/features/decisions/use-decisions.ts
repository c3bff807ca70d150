import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { DecisionTallyDocument, DecisionsDocument } from '../../generated/documents.ts';
import { useMoment } from '../../moment/use-moment.ts';
import { askedFor, type DecisionFilter } from './decision-filter.ts';

/** Decisions of the moment that are like the filter: the first page of them. The server searches. */
export const useDecisions = (filter: DecisionFilter) => {
  const { at = null } = useMoment();
  const [written] = useDebouncedValue(filter.q, 150);
  const { status, domain, mark } = filter;
  const asks = useMemo(() => askedFor({ status, domain, mark, q: written }), [status, domain, mark, written]);
  const [asked, ask] = useQuery({ query: DecisionsDocument, variables: { at, filter: asks, after: null } });
  const [{ data: tally }] = useQuery({ query: DecisionTallyDocument, variables: { at } });
  return {
    asked,
    asks,
    tally: tally?.org.decisionTally,
    retry: () => ask({ requestPolicy: 'network-only' }),
  };
};
