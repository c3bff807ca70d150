import { Switch } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { placeOf } from '../../connection/pages.ts';
import { OrphansDocument, type OrphanFilter, type OrphansQuery } from '../../generated/documents.ts';
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

const route = getRouteApi('/ended-reasons');
const title = 'Ended reasons';
const mineOnly: OrphanFilter = { mine: true };

const inShort = (total: number): string | undefined =>
  total === 0
    ? undefined
    : `${count(total, 'thing')} of the plan ${total === 1 ? 'stands' : 'stand'} only on what has ended: give another reason, or change the plan.`;

/** What of the plan stands only on decisions and context that have ended. */
export function EndedReasonsPage() {
  const { at = null } = useMoment();
  const filter = route.useSearch().mine ? mineOnly : null;
  const [asked, ask] = useQuery({ query: OrphansDocument, variables: { at, filter, after: null } });
  return (
    <Asked
      title={title}
      what="what stands on nothing"
      asked={asked}
      onRetry={() => ask({ requestPolicy: 'network-only' })}
    >
      {({ org }) => (
        <Page title={title} lead={inShort(org.orphans.totalCount)}>
          <DecisionViews />
          {(filter || org.orphans.totalCount > 0) && <MineOnly isChosen={filter !== null} />}
          {filter && org.orphans.totalCount === 0 && (
            <Notice title="Nothing of it falls to you">
              <p>
                To you fall the goals you are a contact of, what the teams you manage have, and your
                decisions.
              </p>
            </Notice>
          )}
          {!filter && org.orphans.totalCount === 0 && (
            <Notice title="Everything that names a reason still has one">
              <p>
                When a decision is superseded, reopened or withdrawn, or context is no longer true or was not
                confirmed in time, what stood only on it is listed here.
              </p>
            </Notice>
          )}
          <Orphans org={org} filter={filter} before={0} />
        </Page>
      )}
    </Asked>
  );
}

/** What is chosen is in the address. */
function MineOnly({ isChosen }: { isChosen: boolean }) {
  const navigate = useNavigate({ from: '/ended-reasons' });
  return (
    <Switch
      label="Only what falls to me"
      checked={isChosen}
      onChange={({ currentTarget: { checked } }) =>
        void navigate({ search: (now) => ({ ...now, mine: checked ? 'yes' : undefined }), replace: true })
      }
    />
  );
}

type OrphansProps = {
  org: OrphansQuery['org'];
  filter: OrphanFilter | null;
  /** How many stand above these. */
  before: number;
};

function Orphans({ org: { asOf, orphans }, filter, before }: OrphansProps) {
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
        <OrphansAfter at={placeOf(asOf)} after={orphans.pageInfo.endCursor!} filter={filter} before={shown} />
      ) : (
        <ShowMore shown={shown} of={orphans.totalCount} onMore={() => goOn(true)} />
      )}
    </>
  );
}

type OrphansAfterProps = Omit<OrphansProps, 'org'> & { at: string; after: string };

function OrphansAfter({ at, after, filter, before }: OrphansAfterProps) {
  const [{ data }] = useQuery({ query: OrphansDocument, variables: { at, filter, after } });
  return data ? <Orphans org={data.org} filter={filter} before={before} /> : <Loading what="the others" />;
}
