import { TextInput } from '@mantine/core';
import { dateInWords, isCivilDate } from '@throughline/calendar';
import { LeaveTeamDocument, type TeamFactsFragment } from '../../generated/documents.ts';
import { Mutates } from '../../recording/Mutates.tsx';
import { RecordButton } from '../../recording/RecordButton.tsx';
import { RecordForm } from '../../recording/RecordForm.tsx';
import { besideField } from '../../recording/refusals.ts';
import { useRecord } from '../../recording/use-record.ts';
import detail from '../../ui/Detail.module.css';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { inOrder } from './role-words.ts';
import classes from './People.module.css';

type Member = TeamFactsFragment['members'][number];

const day = (date: string) => (isCivilDate(date) ? dateInWords(date) : date);

const share = (fte: number) => (fte === 1 ? 'full time' : `${Math.round(fte * 100)} %`);

export function Members({ team, canChange }: { team: TeamFactsFragment; canChange: boolean }) {
  const members = inOrder(team.members);
  /** Said only where it tells people apart. */
  const sharesDiffer = members.some(({ fte }) => fte !== 1);
  return (
    <section aria-label="Members">
      <h2>Members{members.length > 0 && ` (${members.length})`}</h2>
      {members.length === 0 && <p className={detail['quiet']}>Nobody is in the team.</p>}
      {members.length > 0 && (
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">As</th>
              {sharesDiffer && <th scope="col">Share</th>}
              <th scope="col">Since</th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <tr key={member.person.id}>
                <td>
                  <NodeLink node={member.person} row>
                    {member.person.name}
                  </NodeLink>
                </td>
                <td>{member.role}</td>
                {sharesDiffer && <td>{share(member.fte)}</td>}
                <td>
                  {day(member.from)}{' '}
                  {canChange && (
                    <Mutates>
                      <LeaveButton teamKey={team.key} member={member} />
                    </Mutates>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function LeaveButton({ teamKey, member }: { teamKey: string; member: Member }) {
  return (
    <RecordButton
      label="Leaves"
      about={member.person.name}
      title={`${member.person.name} leaves the team`}
      size="compact-sm"
    >
      {(close) => <Leave teamKey={teamKey} member={member} onDone={close} />}
    </RecordButton>
  );
}

type LeaveProps = { teamKey: string; member: Member; onDone: () => void };

function Leave({ teamKey, member: { person }, onDone }: LeaveProps) {
  const recording = useRecord({
    document: LeaveTeamDocument,
    keptAs: `leave:${teamKey}:${person.key}`,
    empty: { on: '' },
    input: ({ on }) => ({ teamId: teamKey, personId: person.key, ...(on !== '' && { on }) }),
    onDone,
  });
  const { draft, set, refusals } = recording;
  return (
    <RecordForm recording={recording} fields={['on']} label="They leave">
      <TextInput
        type="date"
        label="On"
        description="Today when left empty."
        data-autofocus
        value={draft.on}
        onChange={({ currentTarget }) => set({ on: currentTarget.value })}
        error={besideField(refusals, 'on')}
      />
    </RecordForm>
  );
}
