import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useToday } from '../../moment/use-today.ts';
import { Mutates } from '../../recording/Mutates.tsx';
import { Asked } from '../../ui/Asked.tsx';
import list from '../../ui/List.module.css';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { count, inFigures } from '../../ui/search-text.ts';
import { PartOf, ShowMore } from '../../ui/ShowMore.tsx';
import { ContextFilters } from './ContextFilters.tsx';
import { ContextRow } from './ContextRow.tsx';
import { filtered, isFiltered, stateOf } from './context-filter.ts';
import { ShareContextButton } from './ShareContext.tsx';
import { useContexts } from './use-contexts.ts';

const route = getRouteApi('/context');
const title = 'Context';
const aPage = 100;

/** What must people know that they cannot see? */
export function ContextPage() {
  const { asked, retry } = useContexts();
  return (
    <Asked title={title} what="the context" asked={asked} onRetry={retry}>
      {(known) => <Contexts known={known} />}
    </Asked>
  );
}

const actions = (
  <Mutates>
    <ShareContextButton />
  </Mutates>
);

type Known = NonNullable<ReturnType<typeof useContexts>['asked']['data']>;

function Contexts({ known: { nodes, asOf, contexts, isWhole } }: { known: Known }) {
  const filter = route.useSearch();
  const today = useToday(asOf.instant);
  const [shown, setShown] = useState(aPage);
  const { totalCount } = contexts;
  if (totalCount === 0) return <NoContext />;
  const found = filtered(nodes, filter, today);
  const stale = nodes.filter((context) => stateOf(context, today) === 'stale').length;
  return (
    <Page
      title={title}
      lead={`${count(totalCount, 'thing')} that people must know and cannot see${stale > 0 ? `; ${inFigures(stale)} should have been confirmed by now` : ''}.`}
      actions={actions}
    >
      {!isWhole && <PartOf here={nodes.length} total={totalCount} what="things" />}
      <ContextFilters contexts={nodes} found={found.length} />
      {found.length === 0 && isFiltered(filter) && (
        <Notice title="Nothing is like that">
          <p>Use fewer words, or another kind.</p>
        </Notice>
      )}
      <ul className={list['rows']}>
        {found.slice(0, shown).map((context) => (
          <ContextRow key={context.id} context={context} today={today} />
        ))}
      </ul>
      <ShowMore shown={shown} of={found.length} onMore={() => setShown(shown + aPage)} />
    </Page>
  );
}

function NoContext() {
  return (
    <Page title={title} actions={actions}>
      <Notice title="No context is shared yet">
        <p>
          Context is what people must know and cannot see: the customer commitment behind a deadline, the
          budget behind a freeze, the history behind an architecture nobody likes. Changes can name it as
          their reason, and it asks to be confirmed before it goes stale.
        </p>
      </Notice>
    </Page>
  );
}
