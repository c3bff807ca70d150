import { Button } from '@mantine/core';
import { useClient } from 'urql';
import { EndingTeamDocument } from '../../generated/documents.ts';
import { MoreMenu } from '../../recording/MoreMenu.tsx';
import { mutationOf } from '../../recording/mutation-of.ts';
import { Mutates } from '../../recording/Mutates.tsx';
import type { Edits } from '../../recording/use-edits.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { disband, reorganise, type Ending } from './edits/endings.ts';
import { formTeam, teamEdits, type Team, type TeamEdit } from './edits/team.ts';

type TeamActionsProps = { team: Team; edits: Edits<Team>; isOver: boolean };

const words = {
  rename: 'Rename it',
  mission: 'Say what it is there for',
  parent: 'Make it part of another team',
  manager: 'Appoint a manager',
} as const;

/** What can be done with a team: whom it takes in, what it is called, and how it ends. */
export function TeamActions({ team, edits, isOver }: TeamActionsProps) {
  const client = useClient();
  /** What it leaves behind is asked for when somebody means to end it. */
  const end = async (name: string, editOf: (team: Team, ending: Ending) => TeamEdit) => {
    const { data } = await client.query(
      EndingTeamDocument,
      { id: team.key },
      { requestPolicy: 'network-only' },
    );
    if (!data?.org.team) edits.tell({ words: 'This did not reach the server. Try it again.' });
    else edits.open(name, editOf(team, { goals: data.org.team.goals.nodes, teams: data.org.teams.nodes }));
  };
  const form = {
    id: 'team-form',
    label: 'Form this team',
    run: () => edits.open('form', formTeam),
    by: 'teamForm',
  };
  if (isOver) return <MoreMenu groups={[{ title: 'How it goes on', doable: [form] }]} />;
  const said = (Object.keys(words) as (keyof typeof words)[]).map((name) => ({
    id: `team-${name}`,
    label: words[name],
    run: () => edits.open(name, teamEdits[name]),
    by: mutationOf(teamEdits[name], team),
  }));
  const endings = [
    {
      id: 'team-reorganise',
      label: 'Reorganise it',
      run: () => void end('reorganise', reorganise),
      by: 'teamReorganise',
    },
    { id: 'team-disband', label: 'Disband it', run: () => void end('disband', disband), by: 'teamDisband' },
  ];
  return (
    <>
      <Mutates by="teamJoin">
        <Button
          data-mutates
          variant="default"
          size="sm"
          leftSection={<Icon name="plus" />}
          onClick={() => edits.open('join', teamEdits.join)}
        >
          Member
        </Button>
      </Mutates>
      <MoreMenu
        groups={[
          { title: 'What it is', doable: team.status === 'MENTIONED' ? [form, ...said] : said },
          { title: 'How it ends', doable: endings },
        ]}
      />
    </>
  );
}
