import { getRouteApi, Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import {
  TeamDocument,
  TeamNowDocument,
  type NamedTeamFragment,
  type TeamQuery,
} from '../../generated/documents.ts';
import { useMoment } from '../../moment/use-moment.ts';
import { Mutates } from '../../recording/Mutates.tsx';
import { useEdits } from '../../recording/use-edits.tsx';
import { Asked } from '../../ui/Asked.tsx';
import { Chip } from '../../ui/Chip.tsx';
import detail from '../../ui/Detail.module.css';
import { Facts } from '../../ui/Facts.tsx';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { NotThere } from '../../ui/NotThere.tsx';
import { Page } from '../../ui/Page.tsx';
import { inLowerCase } from '../../ui/status-words.ts';
import { SubjectStory } from '../../ui/SubjectStory.tsx';
import { GoalList } from './GoalList.tsx';
import { Members } from './Members.tsx';
import { SpanChip } from './SpanChip.tsx';
import { TeamActions } from './TeamActions.tsx';

const route = getRouteApi('/teams/$id');

/** Who works together on what, and how the team came to be. */
export function TeamPage() {
  const { id } = route.useParams();
  const { at, isNow } = useMoment();
  const [asked, ask] = useQuery({ query: TeamDocument, variables: { id, at: at ?? null } });
  const missing = asked.data?.org.team === null;
  const [now] = useQuery({ query: TeamNowDocument, variables: { id }, pause: isNow || !missing });
  return (
    <Asked title={id} what="the team" asked={asked} onRetry={() => ask({ requestPolicy: 'network-only' })}>
      {({ org: { team } }) =>
        team ? (
          <Team key={team.id} team={team} />
        ) : (
          <NotThere id={id} what="team" now={now.data?.org.team}>
            <Link to="/people" data-button>
              See all teams
            </Link>
          </NotThere>
        )
      }
    </Asked>
  );
}

type KnownTeam = NonNullable<TeamQuery['org']['team']>;

const isOver = (status: string) => status === 'REORGANISED' || status === 'DISBANDED';

function Team({ team }: { team: KnownTeam }) {
  const { key, name, status, mission, manager, parent, subteams, fromTeams, into } = team;
  const edits = useEdits('team', team);
  return (
    <Page
      title={name}
      lead={mission}
      above={
        <p className={detail['above']}>
          <Link to="/people">Teams</Link> <span aria-hidden="true">/</span> {key}{' '}
          {status !== 'ACTIVE' && (
            <Chip>{status === 'MENTIONED' ? 'known by name' : inLowerCase(status)}</Chip>
          )}
        </p>
      }
      actions={
        <Mutates>
          <TeamActions team={team} edits={edits} isOver={isOver(status)} />
        </Mutates>
      }
    >
      <div className={detail['columns']}>
        <div className={detail['column']}>
          <Members team={team} canChange={!isOver(status)} onOpen={edits.open} />
          <GoalList title="Goals" none="The team has no goal." goals={team.goals} />
        </div>
        <div className={detail['column']}>
          <Facts
            facts={[
              [
                'Manager',
                manager && (
                  <>
                    <NodeLink node={manager}>{manager.name}</NodeLink>{' '}
                    <SpanChip reports={manager.reports.length} />
                  </>
                ),
              ],
              ['Part of', parent && <NodeLink node={parent}>{parent.name}</NodeLink>],
              ['Its parts', subteams.length > 0 && <Teams teams={subteams} />],
              ['Came from', fromTeams.length > 0 && <Teams teams={fromTeams} />],
              ['Went into', into.length > 0 && <Teams teams={into} />],
            ]}
          />
          <SubjectStory story={team.story} of={team.id} />
        </div>
      </div>
      <Mutates>{edits.shown}</Mutates>
    </Page>
  );
}

const byName = (teams: readonly NamedTeamFragment[]) =>
  [...teams].sort((a, b) => a.name.localeCompare(b.name));

function Teams({ teams }: { teams: readonly NamedTeamFragment[] }) {
  return (
    <ul>
      {byName(teams).map((team) => (
        <li key={team.id}>
          <NodeLink node={team}>{team.name}</NodeLink> {isOver(team.status) && <Chip>over</Chip>}
        </li>
      ))}
    </ul>
  );
}
