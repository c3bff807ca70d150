import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { placeOf } from '../../connection/pages.ts';
import {
  DecisionsDocument,
  type DecisionFilter as Asks,
  type DecisionsQuery,
} from '../../generated/documents.ts';
import { useToday } from '../../moment/use-today.ts';
import { Asked } from '../../ui/Asked.tsx';
import list from '../../ui/List.module.css';
import { Loading, Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { ShowMore } from '../../ui/ShowMore.tsx';
import { DecisionFilters } from './DecisionFilters.tsx';
import { DecisionRow } from './DecisionRow.tsx';
import { DownloadRecords } from './DownloadRecords.tsx';
import { DecisionViews } from './DecisionViews.tsx';
import { inShort, isFiltered } from './decision-filter.ts';
import { useDecisions } from './use-decisions.ts';

const route = getRouteApi('/decisions');
const title = 'Decisions';

/** What did we choose, over what, and what became of it? */
export function DecisionsPage() {
  const filter = route.useSearch();
  const { asked, asks, tally, retry } = useDecisions(filter);
  const found = asked.data?.org.decisions.totalCount;
  if (found === 0 && !isFiltered(filter)) return <NoDecisions />;
  return (
    <Asked title={title} what="the decisions" asked={asked} onRetry={retry}>
      {({ org }) => (
        <Page
          title={title}
          lead={tally && inShort(tally)}
          actions={<DownloadRecords asks={asks} count={found ?? 0} asOf={org.asOf} />}
        >
          <DecisionViews />
          <DecisionFilters tally={tally} found={found} />
          {found === 0 && (
            <Notice title="No decision is like that">
              <p>Use fewer words, or choose less.</p>
            </Notice>
          )}
          <Rows org={org} asks={asks} before={0} />
        </Page>
      )}
    </Asked>
  );
}

type RowsProps = {
  org: DecisionsQuery['org'];
  asks: Asks;
  /** How many stand above these. */
  before: number;
};

/** One page of the list, and on demand the one after it: of the same moment, so that none is missed or shown twice. */
function Rows({ org: { asOf, decisions }, asks, before }: RowsProps) {
  const [isContinued, goOn] = useState(false);
  const today = useToday(asOf.instant);
  const shown = before + decisions.nodes.length;
  return (
    <>
      <ul className={list['rows']}>
        {decisions.nodes.map((decision) => (
          <DecisionRow key={decision.id} decision={decision} today={today} />
        ))}
      </ul>
      {isContinued && decisions.pageInfo.hasNextPage ? (
        <RowsAfter at={placeOf(asOf)} after={decisions.pageInfo.endCursor!} asks={asks} before={shown} />
      ) : (
        <ShowMore shown={shown} of={decisions.totalCount} onMore={() => goOn(true)} />
      )}
    </>
  );
}

type RowsAfterProps = Omit<RowsProps, 'org'> & { at: string; after: string };

function RowsAfter({ at, after, asks, before }: RowsAfterProps) {
  const [{ data }] = useQuery({ query: DecisionsDocument, variables: { at, filter: asks, after } });
  return data ? <Rows org={data.org} asks={asks} before={before} /> : <Loading what="more decisions" />;
}

function NoDecisions() {
  return (
    <Page title={title}>
      <Notice title="No decision is recorded yet">
        <p>
          A decision is a question with at least two options, the one that was chosen, and why. Once it is
          there, changes to the plan can name it as their reason, and the plan can be looked at as it was just
          before.
        </p>
        <p>
          Record the first with “Decision” above, or bring them along: <code>throughline import adr</code>{' '}
          reads a folder of decision records, <code>throughline import history</code> a history.
        </p>
      </Notice>
    </Page>
  );
}
