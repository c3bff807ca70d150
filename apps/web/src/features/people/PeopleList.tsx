import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { placeOf, usePagesAfter, type Paging } from '../../connection/pages.ts';
import { PeopleDocument, type PeopleQuery, type PeopleQueryVariables } from '../../generated/documents.ts';
import { useMoment } from '../../moment/use-moment.ts';
import { Chip } from '../../ui/Chip.tsx';
import list from '../../ui/List.module.css';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { Failure, Loading, Notice } from '../../ui/Notice.tsx';
import { count } from '../../ui/search-text.ts';
import { ShowMore } from '../../ui/ShowMore.tsx';
import classes from './People.module.css';

const route = getRouteApi('/people');
const aPage = 100;
/** Somebody in twenty teams is read on his own page; here the first of them say where he is. */
const fewTeams = 4;
const here = ['ACTIVE', 'MENTIONED'] as const;

/** The rest is read only when somebody wants to see it, many at a time. */
const restOf = (variables: PeopleQueryVariables): Paging<PeopleQuery, PeopleQueryVariables> => ({
  query: PeopleDocument,
  next: ({ org: { asOf, people } }) =>
    people.pageInfo.hasNextPage
      ? { ...variables, at: placeOf(asOf), first: 250, after: people.pageInfo.endCursor }
      : undefined,
});

/** Everybody by name. No order but the alphabet, and nothing counted. */
export function PeopleList() {
  const { over, q } = route.useSearch();
  const { at } = useMoment();
  const [shown, setShown] = useState(aPage);
  const [asked, setAsked] = useState({ search: q ?? null, over });
  if (asked.search !== (q ?? null) || asked.over !== over) {
    setAsked({ search: q ?? null, over });
    setShown(aPage);
  }
  const variables = useMemo(
    (): PeopleQueryVariables => ({
      at: at ?? null,
      search: q ?? null,
      status: over ? [...here, 'LEFT'] : [...here],
      first: aPage,
      after: null,
    }),
    [at, q, over],
  );
  const more = useMemo(() => restOf(variables), [variables]);
  const [{ data, error }, ask] = useQuery({ query: PeopleDocument, variables });
  const rest = usePagesAfter(shown > aPage ? data : undefined, more, JSON.stringify(variables));
  if (!data && error) return <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading what="the people" />;
  const { totalCount } = data.org.people;
  const nodes = [data, ...rest.pages].flatMap(({ org }) => org.people.nodes).slice(0, shown);
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
      <ul className={classes['lines']}>
        {nodes.map(({ id, key, name, status, teams, manager }) => (
          <li key={id} className={classes['line']}>
            <p className={classes['person']}>
              <NodeLink node={{ category: 'PERSON', key }} row>
                {name}
              </NodeLink>{' '}
              {status === 'LEFT' && <Chip>left</Chip>}
            </p>
            <p className={list['second']}>
              {teams.length === 0 && <span>in no team</span>}
              {teams.slice(0, fewTeams).map(({ team, role }) => (
                <span key={team.id}>
                  <NodeLink node={team}>{team.name}</NodeLink>
                  {role !== 'member' && ` ${role}`}
                </span>
              ))}
              {teams.length > fewTeams && <span>and {teams.length - fewTeams} more</span>}
              {manager && (
                <span>
                  reports to <NodeLink node={manager}>{manager.name}</NodeLink>
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
      {rest.error && <Failure error={rest.error} />}
      <ShowMore shown={nodes.length} of={totalCount} onMore={() => setShown(nodes.length + aPage)} />
    </>
  );
}
