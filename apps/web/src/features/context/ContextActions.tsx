import { Textarea, TextInput } from '@mantine/core';
import {
  ConfirmContextDocument,
  InvalidateContextDocument,
  ReviseContextDocument,
} from '../../generated/documents.ts';
import { becauseInput, noBecause } from '../../recording/because.ts';
import { BecauseFields } from '../../recording/BecauseFields.tsx';
import { RecordButton } from '../../recording/RecordButton.tsx';
import { RecordForm } from '../../recording/RecordForm.tsx';
import { besideField } from '../../recording/refusals.ts';
import { useRecord } from '../../recording/use-record.ts';

type KnownContext = {
  readonly key: string;
  readonly statement: string;
  readonly revision: number;
  readonly status: string;
};
type FormProps = { context: KnownContext; onDone: () => void };

/** What no longer holds stays so: what is true now is shared anew. */
export function ContextActions({ context }: { context: KnownContext }) {
  if (context.status === 'INVALIDATED') return null;
  return (
    <>
      <RecordButton label="Confirm" title="It is still true">
        {(close) => <Confirm context={context} onDone={close} />}
      </RecordButton>
      <RecordButton label="Revise" title="Say it in other words">
        {(close) => <Revise context={context} onDone={close} />}
      </RecordButton>
      <RecordButton label="No longer true" title="It is no longer true">
        {(close) => <Invalidate context={context} onDone={close} />}
      </RecordButton>
    </>
  );
}

function Confirm({ context: { key, revision }, onDone }: FormProps) {
  const recording = useRecord({
    document: ConfirmContextDocument,
    keptAs: `confirm:${key}`,
    empty: { confirmBy: '' },
    input: ({ confirmBy }) => ({
      contextId: key,
      confirmBy: confirmBy || null,
    }),
    revision,
    onDone,
  });
  const { draft, set, refusals } = recording;
  return (
    <RecordForm recording={recording} fields={['confirmBy']} label="It is still true">
      <TextInput
        type="date"
        label="Confirm again by"
        description="Empty: it holds for good."
        data-autofocus
        value={draft.confirmBy}
        onChange={({ currentTarget }) => set({ confirmBy: currentTarget.value })}
        error={besideField(refusals, 'confirmBy')}
      />
    </RecordForm>
  );
}

function Revise({ context: { key, revision, statement }, onDone }: FormProps) {
  const recording = useRecord({
    document: ReviseContextDocument,
    keptAs: `revise:${key}`,
    empty: { statement, because: noBecause },
    input: (draft) => ({
      contextId: key,
      statement: draft.statement,
      because: becauseInput(draft.because),
    }),
    revision,
    onDone,
  });
  const { draft, set, refusals } = recording;
  return (
    <RecordForm recording={recording} fields={['statement', 'because']}>
      <Textarea
        label="What must people know?"
        required
        autosize
        minRows={3}
        maxLength={5000}
        data-autofocus
        value={draft.statement}
        onChange={({ currentTarget }) => set({ statement: currentTarget.value })}
        error={besideField(refusals, 'statement')}
      />
      <BecauseFields value={draft.because} onChange={(because) => set({ because })} refusals={refusals} />
    </RecordForm>
  );
}

function Invalidate({ context: { key, revision }, onDone }: FormProps) {
  const recording = useRecord({
    document: InvalidateContextDocument,
    keptAs: `invalidate:${key}`,
    empty: { on: '', because: noBecause },
    input: ({ on, because }) => ({
      contextId: key,
      ...(on !== '' && { on }),
      because: becauseInput(because),
    }),
    revision,
    onDone,
  });
  const { draft, set, refusals } = recording;
  return (
    <RecordForm recording={recording} fields={['on', 'because']}>
      <TextInput
        type="date"
        label="Since which day?"
        description="Today when left empty."
        data-autofocus
        value={draft.on}
        onChange={({ currentTarget }) => set({ on: currentTarget.value })}
        error={besideField(refusals, 'on')}
      />
      <BecauseFields value={draft.because} onChange={(because) => set({ because })} refusals={refusals} />
    </RecordForm>
  );
}
