import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { PeopleDocument } from '../../generated/documents.ts';
import { useMoment } from '../../moment/use-moment.ts';
import { Chip } from '../../ui/Chip.tsx';
import list from '../../ui/List.module.css';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { Failure, Loading, Notice } from '../../ui/Notice.tsx';
import { count } from '../../ui/search-text.ts';
import { ShowMore } from '../../ui/ShowMore.tsx';

const route = getRouteApi('/people');
const aPage = 100;
const most = 500;
const here = ['ACTIVE', 'MENTIONED'] as const;

/** Everybody by name. No order but the alphabet, and nothing counted. */
export function PeopleList() {
  const { over, q } = route.useSearch();
  const { at } = useMoment();
  const [shown, setShown] = useState(aPage);
  const [{ data, error }, ask] = useQuery({
    query: PeopleDocument,
    variables: {
      at: at ?? null,
      search: q ?? null,
      status: over ? [...here, 'LEFT'] : [...here],
      first: shown,
    },
  });
  if (!data && error) return <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading what="the people" />;
  const { nodes, totalCount } = data.org.people;
  if (nodes.length === 0)
    return (
      <Notice title={q ? 'Nobody is called that' : 'Nobody is recorded'}>
        <p>
          {q
            ? 'Use fewer letters, or look also among those who left.'
            : 'People are added one by one, or come with an import.'}
        </p>
      </Notice>
    );
  return (
    <>
      <p className={list['more']} role="status">
        {count(totalCount, 'person', 'people')}
      </p>
      <ul className={list['rows']}>
        {nodes.map(({ id, key, name, status, teams, manager }) => (
          <li key={id} className={list['row']}>
            <p className={list['first']}>
              <span>
                <NodeLink node={{ category: 'PERSON', key }} row>
                  {name}
                </NodeLink>{' '}
                {status === 'LEFT' && <Chip>left</Chip>}
              </span>
            </p>
            <p className={list['second']}>
              {teams.length === 0 && <span>in no team</span>}
              {teams.map(({ team, role }) => (
                <span key={team.id}>
                  <NodeLink node={team}>{team.name}</NodeLink>
                  {role !== 'member' && ` ${role}`}
                </span>
              ))}
              {manager && (
                <span>
                  reports to <NodeLink node={manager}>{manager.name}</NodeLink>
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
      <ShowMore
        shown={nodes.length}
        of={Math.min(totalCount, most)}
        onMore={() => setShown(Math.min(shown + aPage, most))}
      />
    </>
  );
}
