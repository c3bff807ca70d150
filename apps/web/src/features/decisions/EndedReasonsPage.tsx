import { useState } from 'react';
import { useQuery } from 'urql';
import { placeOf } from '../../connection/pages.ts';
import { OrphansDocument, type OrphansQuery } from '../../generated/documents.ts';
import { useMoment } from '../../moment/use-moment.ts';
import { OrphanedFacts } from '../../recording/Orphaned.tsx';
import { Asked } from '../../ui/Asked.tsx';
import list from '../../ui/List.module.css';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { Loading, Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { count } from '../../ui/search-text.ts';
import { ShowMore } from '../../ui/ShowMore.tsx';
import { DecisionViews } from './DecisionViews.tsx';

const title = 'Ended reasons';

/** What of the plan stands only on decisions and context that have ended. */
export function EndedReasonsPage() {
  const { at = null } = useMoment();
  const [asked, ask] = useQuery({ query: OrphansDocument, variables: { at, filter: null, after: null } });
  return (
    <Asked
      title={title}
      what="what stands on nothing"
      asked={asked}
      onRetry={() => ask({ requestPolicy: 'network-only' })}
    >
      {({ org }) => (
        <Page
          title={title}
          lead={`${count(org.orphans.totalCount, 'thing')} of the plan ${org.orphans.totalCount === 1 ? 'stands' : 'stand'} only on what has ended: give another reason, or change the plan.`}
        >
          <DecisionViews />
          {org.orphans.totalCount === 0 && (
            <Notice title="Everything that names a reason still has one">
              <p>
                When a decision is superseded, reopened or withdrawn, or context is no longer true or was not
                confirmed in time, what stood only on it is listed here.
              </p>
            </Notice>
          )}
          <Orphans org={org} before={0} />
        </Page>
      )}
    </Asked>
  );
}

function Orphans({ org: { asOf, orphans }, before }: { org: OrphansQuery['org']; before: number }) {
  const [isContinued, goOn] = useState(false);
  const shown = before + orphans.nodes.length;
  return (
    <>
      <ul className={list['rows']}>
        {orphans.nodes.map((orphan) => (
          <li key={orphan.id} className={list['row']}>
            <p className={list['first']}>
              <span>
                <span className={list['key']}>{orphan.node.key}</span>
                <NodeLink node={orphan.node} row>
                  {orphan.node.title}
                </NodeLink>
              </span>
              {orphan.team && <NodeLink node={orphan.team}>{orphan.team.name}</NodeLink>}
            </p>
            <OrphanedFacts orphan={orphan} />
          </li>
        ))}
      </ul>
      {isContinued && orphans.pageInfo.hasNextPage ? (
        <OrphansAfter at={placeOf(asOf)} after={orphans.pageInfo.endCursor!} before={shown} />
      ) : (
        <ShowMore shown={shown} of={orphans.totalCount} onMore={() => goOn(true)} />
      )}
    </>
  );
}

function OrphansAfter({ at, after, before }: { at: string; after: string; before: number }) {
  const [{ data }] = useQuery({ query: OrphansDocument, variables: { at, filter: null, after } });
  return data ? <Orphans org={data.org} before={before} /> : <Loading what="the others" />;
}
