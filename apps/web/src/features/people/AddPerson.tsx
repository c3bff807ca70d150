import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { AddPersonDocument } from '../../generated/documents.ts';
import { RecordButton } from '../../recording/RecordButton.tsx';
import { RecordForm } from '../../recording/RecordForm.tsx';
import { besideField } from '../../recording/refusals.ts';
import { useRecord } from '../../recording/use-record.ts';

export function AddPersonButton() {
  return (
    <RecordButton label="Person" title="Add somebody" adds>
      {(close) => <AddPerson onDone={close} />}
    </RecordButton>
  );
}

function AddPerson({ onDone }: { onDone: () => void }) {
  const navigate = useNavigate();
  const recording = useRecord({
    document: AddPersonDocument,
    keptAs: 'person',
    empty: { name: '', key: '', mail: '' },
    input: ({ name, key, mail }) => ({ name, key: key.trim() || null, mail: mail.trim() || null }),
    onDone: (told) => {
      onDone();
      if (typeof told === 'object' && told.person)
        void navigate({ to: '/people/$id', params: { id: told.person.key } });
    },
  });
  const { draft, set, refusals } = recording;
  return (
    <RecordForm recording={recording} fields={['name', 'key', 'mail']} label="Add them">
      <TextInput
        label="Name"
        description="Kept apart from the history, where it can be erased."
        required
        data-autofocus
        value={draft.name}
        onChange={({ currentTarget }) => set({ name: currentTarget.value })}
        error={besideField(refusals, 'name')}
      />
      <TextInput
        label="Key"
        description="Such as a sign-in name. May stay empty."
        autoCapitalize="none"
        value={draft.key}
        onChange={({ currentTarget }) => set({ key: currentTarget.value })}
        error={besideField(refusals, 'key')}
      />
      <TextInput
        type="email"
        label="Mail"
        value={draft.mail}
        onChange={({ currentTarget }) => set({ mail: currentTarget.value })}
        error={besideField(refusals, 'mail')}
      />
    </RecordForm>
  );
}
