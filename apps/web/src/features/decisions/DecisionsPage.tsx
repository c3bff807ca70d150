import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useToday } from '../../moment/use-today.ts';
import { Asked } from '../../ui/Asked.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import list from '../../ui/List.module.css';
import { PartOf, ShowMore } from '../../ui/ShowMore.tsx';
import { DecisionFilters } from './DecisionFilters.tsx';
import { DecisionRow } from './DecisionRow.tsx';
import { filtered, inShort, isFiltered } from './decision-filter.ts';
import { useDecisions } from './use-decisions.ts';

const route = getRouteApi('/decisions');
const title = 'Decisions';
const aPage = 100;

type Known = NonNullable<ReturnType<typeof useDecisions>['asked']['data']>;

/** What did we choose, over what, and what became of it? */
export function DecisionsPage() {
  const { asked, retry } = useDecisions();
  return (
    <Asked title={title} what="the decisions" asked={asked} onRetry={retry}>
      {(known) => <Decisions known={known} />}
    </Asked>
  );
}

function Decisions({ known: { nodes, asOf, decisions, isWhole } }: { known: Known }) {
  const filter = route.useSearch();
  const today = useToday(asOf.instant);
  const [shown, setShown] = useState(aPage);
  const found = filtered(nodes, filter);
  const total = decisions.totalCount;
  if (total === 0) return <NoDecisions />;
  return (
    <Page title={title} lead={inShort(nodes)}>
      <DecisionFilters decisions={nodes} found={found.length} />
      {!isWhole && <PartOf here={nodes.length} total={total} what="decisions" />}
      {found.length === 0 && isFiltered(filter) && (
        <Notice title="No decision is like that">
          <p>Use fewer words, or another status.</p>
        </Notice>
      )}
      <ul className={list['rows']}>
        {found.slice(0, shown).map((decision) => (
          <DecisionRow key={decision.id} decision={decision} today={today} />
        ))}
      </ul>
      <ShowMore shown={shown} of={found.length} onMore={() => setShown(shown + aPage)} />
    </Page>
  );
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
          Record the first with “Decision” above, or bring them with a history:{' '}
          <code>throughline import history</code>.
        </p>
      </Notice>
    </Page>
  );
}
