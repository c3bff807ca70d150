import { TextInput } from '@mantine/core';
import { DefineDomainDocument } from '../../../generated/documents.ts';
import { orNothing } from '../../../recording/edit.ts';
import { freeId } from '../../../recording/free-id.ts';
import { OwnText } from '../../../recording/OwnWords.tsx';
import { RecordForm } from '../../../recording/RecordForm.tsx';
import { besideField } from '../../../recording/refusals.ts';
import { useRecord } from '../../../recording/use-record.ts';

type DefineDomainProps = {
  /** Words that decisions are filed under already: they become its key. */
  under?: string;
  /** Keys of domains that are there. */
  taken?: readonly string[];
  onDone: () => void;
};

export function DefineDomain({ under, taken = [], onDone }: DefineDomainProps) {
  const recording = useRecord({
    document: DefineDomainDocument,
    keptAs: `domain:${under ?? ''}`,
    empty: { name: under ?? '', covers: '' },
    input: ({ name, covers }) => ({
      domainId: under ?? freeId(name, 'domain', taken),
      name,
      covers: orNothing(covers),
    }),
    onDone,
  });
  const { draft, set, refusals } = recording;
  return (
    <RecordForm recording={recording} fields={['name', 'covers']}>
      <TextInput
        label="What is it called?"
        placeholder="Data architecture"
        required
        maxLength={120}
        data-autofocus
        value={draft.name}
        onChange={({ currentTarget }) => set({ name: currentTarget.value })}
        error={besideField(refusals, 'name')}
      />
      <OwnText
        label="What belongs to it?"
        value={draft.covers}
        onChange={({ currentTarget }) => set({ covers: currentTarget.value })}
        error={besideField(refusals, 'covers')}
      />
    </RecordForm>
  );
}
