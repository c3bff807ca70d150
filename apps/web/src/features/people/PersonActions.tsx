import { Button } from '@mantine/core';
import { useClient } from 'urql';
import { LeavingPersonDocument } from '../../generated/documents.ts';
import { MoreMenu } from '../../recording/MoreMenu.tsx';
import { Mutates } from '../../recording/Mutates.tsx';
import type { Edits } from '../../recording/use-edits.tsx';
import { comesBack, leaveOrganisation, personEdits, type Person } from './edits/person.ts';

/** What can be done with somebody's place in the organisation. */
export function PersonActions({ person, edits }: { person: Person; edits: Edits<Person> }) {
  const client = useClient();
  if (person.status === 'LEFT')
    return (
      <Mutates by="personAdd">
        <Button data-mutates variant="default" size="sm" onClick={() => edits.open('back', comesBack)}>
          They are back
        </Button>
      </Mutates>
    );
  /** What hangs on them is asked for when they go. */
  const leave = async () => {
    const { data } = await client.query(
      LeavingPersonDocument,
      { id: person.key },
      { requestPolicy: 'network-only' },
    );
    if (!data?.org.person) edits.tell({ words: 'This did not reach the server. Try it again.' });
    else
      edits.open(
        'leave',
        leaveOrganisation(person, { goals: data.org.person.goals.nodes, teams: data.org.teams.nodes }),
      );
  };
  const doable = [
    {
      id: 'person-manager',
      label: 'Say whom they report to',
      run: () => edits.open('manager', personEdits.manager),
      by: 'personSetReportingLine',
    },
    {
      id: 'person-join',
      label: 'They join a team',
      run: () => edits.open('join', personEdits.join),
      by: 'teamJoin',
    },
  ];
  return (
    <MoreMenu
      groups={[
        { title: 'Where they work', doable },
        {
          title: 'How it ends',
          doable: [
            {
              id: 'person-leave',
              label: 'They leave the organisation',
              run: () => void leave(),
              by: 'personLeave',
            },
          ],
        },
      ]}
    />
  );
}
