import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { placeOf, usePagesAfter, type Paging } from '../../connection/pages.ts';
import {
  TeamsDocument,
  type TeamLineFragment,
  type TeamStatus,
  type TeamsQuery,
  type TeamsQueryVariables,
} from '../../generated/documents.ts';
import { useMoment } from '../../moment/use-moment.ts';
import { Chip } from '../../ui/Chip.tsx';
import list from '../../ui/List.module.css';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { Failure, Loading, Notice } from '../../ui/Notice.tsx';
import { count, hasWords, inFigures } from '../../ui/search-text.ts';
import { inLowerCase } from '../../ui/status-words.ts';
import classes from './People.module.css';
import { inOrder, leads } from './role-words.ts';
import { SpanChip } from './SpanChip.tsx';
import { pruned, treeOf, type Branch } from './team-tree.ts';

const route = getRouteApi('/people');

const atWork = ['ACTIVE', 'MENTIONED'] as const;
const all = [...atWork, 'REORGANISED', 'DISBANDED'] as const;

const more = (status: readonly TeamStatus[]): Paging<TeamsQuery, TeamsQueryVariables> => ({
  query: TeamsDocument,
  next: ({ org: { asOf, teams } }) =>
    teams.pageInfo.hasNextPage
      ? { at: placeOf(asOf), status: [...status], after: teams.pageInfo.endCursor }
      : undefined,
});
const [moreAtWork, moreOfAll] = [more(atWork), more(all)];

const textOf = ({ key, name, members }: TeamLineFragment) =>
  [key, name, ...members.map(({ person }) => person.name)].join(' ');

/** Teams below the teams they are part of, each with who leads, who manages and who is in it. */
export function TeamTree() {
  const { over, q } = route.useSearch();
  const { at } = useMoment();
  const status = over ? all : atWork;
  const [{ data, error }, ask] = useQuery({
    query: TeamsDocument,
    variables: { at: at ?? null, status: [...status], after: null },
  });
  const rest = usePagesAfter(data, over ? moreOfAll : moreAtWork, `${at ?? 'now'} ${over ?? ''}`);
  const teams = useMemo(
    () => data && [data, ...rest.pages].flatMap(({ org }) => org.teams.nodes),
    [data, rest.pages],
  );
  const tree = useMemo(() => {
    const whole = treeOf(teams ?? []);
    return q ? pruned(whole, (team) => hasWords(textOf(team), q.trim())) : whole;
  }, [teams, q]);
  if (!data && error) return <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!data || !teams) return <Loading what="the teams" />;
  if (teams.length === 0)
    return (
      <Notice title="No team is recorded">
        <p>A team is who works together on what. Form the first, and let people join it.</p>
        <Link to="/people" search={(now) => ({ ...now, view: 'people' })} data-button>
          See everybody
        </Link>
      </Notice>
    );
  const { totalCount } = data.org.teams;
  const people = new Set(teams.flatMap(({ members }) => members.map(({ person }) => person.id))).size;
  return (
    <>
      <p className={list['more']}>
        {count(totalCount, 'team')}
        {people > 0 && `, ${count(people, 'person', 'people')} in them`}
        {!rest.isWhole && `; ${inFigures(teams.length)} are here …`}
      </p>
      {tree.length === 0 && (
        <Notice title="No team is like that">
          <p>Use fewer words, or look among everybody.</p>
        </Notice>
      )}
      <Branches branches={tree} searching={q?.trim()} top />
    </>
  );
}

type BranchesProps = {
  branches: readonly Branch<TeamLineFragment>[];
  searching: string | undefined;
  top?: boolean;
};

function Branches({ branches, searching, top }: BranchesProps) {
  if (branches.length === 0) return null;
  return (
    <ul className={top ? classes['tree'] : undefined}>
      {branches.map(({ team, below }) => (
        <li key={team.id}>
          <TeamRow team={team} searching={searching} />
          <Branches branches={below} searching={searching} />
        </li>
      ))}
    </ul>
  );
}

function TeamRow({ team, searching }: { team: TeamLineFragment; searching: string | undefined }) {
  const { key, name, status, manager, members } = team;
  const ordered = inOrder(members);
  const led = ordered.filter(leads);
  const found = searching ? ordered.filter(({ person }) => hasWords(person.name, searching)) : [];
  return (
    <div className={classes['team']}>
      <div className={classes['name']}>
        <NodeLink node={{ category: 'TEAM', key }} row>
          {name}
        </NodeLink>
        {status !== 'ACTIVE' && <Chip>{status === 'MENTIONED' ? 'known by name' : inLowerCase(status)}</Chip>}
        {manager && (
          <span className={classes['quiet']}>
            managed by <NodeLink node={{ category: 'PERSON', key: manager.key }}>{manager.name}</NodeLink>{' '}
            <SpanChip reports={manager.reports.length} />
          </span>
        )}
        {led.length > 0 && (
          <span className={classes['quiet']}>led by {led.map(({ person }) => person.name).join(', ')}</span>
        )}
        {ordered.length > 0 && (
          <details className={classes['members']} open={found.length > 0 || undefined}>
            <summary>{count(ordered.length, 'member')}</summary>
            <ul className={classes['names']}>
              {ordered.map(({ person, role }) => (
                <li key={person.id}>
                  <NodeLink node={{ category: 'PERSON', key: person.key }}>{person.name}</NodeLink>
                  {role !== 'member' && ` ${role}`}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </div>
  );
}
