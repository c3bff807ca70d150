import { TextInput } from '@mantine/core';
import {
  AppointManagerDocument,
  JoinTeamDocument,
  RenameTeamDocument,
  type TeamFactsFragment,
} from '../../generated/documents.ts';
import { NodePicker, type Picked } from '../../recording/NodePicker.tsx';
import { RecordButton } from '../../recording/RecordButton.tsx';
import { RecordForm } from '../../recording/RecordForm.tsx';
import { besideField } from '../../recording/refusals.ts';
import { useRecord } from '../../recording/use-record.ts';

type FormProps = { team: TeamFactsFragment; onDone: () => void };

/** What can be done with a team that is at work. */
export function TeamActions({ team, isOver }: { team: TeamFactsFragment; isOver: boolean }) {
  if (isOver) return null;
  return (
    <>
      <RecordButton label="Member" title={`Somebody joins ${team.name}`} adds>
        {(close) => <Join team={team} onDone={close} />}
      </RecordButton>
      <RecordButton label="Appoint a manager" title={`Appoint a manager of ${team.name}`}>
        {(close) => <Appoint team={team} onDone={close} />}
      </RecordButton>
      <RecordButton label="Rename" title={`Rename ${team.name}`}>
        {(close) => <Rename team={team} onDone={close} />}
      </RecordButton>
    </>
  );
}

function Join({ team: { key }, onDone }: FormProps) {
  const recording = useRecord({
    document: JoinTeamDocument,
    keptAs: `join:${key}`,
    empty: { person: [] as readonly Picked[], role: '', from: '' },
    input: ({ person, role, from }) => ({
      teamId: key,
      personId: person[0]?.key ?? '',
      ...(role.trim() !== '' && { role: role.trim() }),
      ...(from !== '' && { from }),
    }),
    onDone,
  });
  const { draft, set, refusals } = recording;
  return (
    <RecordForm recording={recording} fields={['personId', 'role', 'from']} label="They join">
      <NodePicker
        label="Who?"
        description="Somebody who is not there yet is added under People first."
        categories={['PERSON']}
        one
        value={draft.person}
        onChange={(person) => set({ person })}
        error={besideField(refusals, 'personId')}
      />
      <TextInput
        label="As what?"
        description="“lead” leads; a plain member when left empty."
        value={draft.role}
        onChange={({ currentTarget }) => set({ role: currentTarget.value })}
        error={besideField(refusals, 'role')}
      />
      <TextInput
        type="date"
        label="Since"
        description="Today when left empty."
        value={draft.from}
        onChange={({ currentTarget }) => set({ from: currentTarget.value })}
        error={besideField(refusals, 'from')}
      />
    </RecordForm>
  );
}

function Appoint({ team: { key }, onDone }: FormProps) {
  const recording = useRecord({
    document: AppointManagerDocument,
    keptAs: `appoint:${key}`,
    empty: { person: [] as readonly Picked[] },
    input: ({ person }) => ({ teamId: key, personId: person[0]?.key ?? '' }),
    onDone,
  });
  const { draft, set, refusals } = recording;
  return (
    <RecordForm recording={recording} fields={['personId']} label="Appoint them">
      <NodePicker
        label="Who?"
        categories={['PERSON']}
        one
        value={draft.person}
        onChange={(person) => set({ person })}
        error={besideField(refusals, 'personId')}
      />
    </RecordForm>
  );
}

function Rename({ team: { key, name, revision }, onDone }: FormProps) {
  const recording = useRecord({
    document: RenameTeamDocument,
    keptAs: `rename:${key}`,
    empty: { name },
    input: (draft) => ({ teamId: key, name: draft.name }),
    revision,
    onDone,
  });
  const { draft, set, refusals } = recording;
  return (
    <RecordForm recording={recording} fields={['name']} label="Rename it">
      <TextInput
        label="Its new name"
        description="The key stays, and so do its goals and its history."
        required
        data-autofocus
        value={draft.name}
        onChange={({ currentTarget }) => set({ name: currentTarget.value })}
        error={besideField(refusals, 'name')}
      />
    </RecordForm>
  );
}
