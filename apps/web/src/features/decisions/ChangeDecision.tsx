import { Textarea } from '@mantine/core';
import {
  AddOptionDocument,
  DeclineDecisionDocument,
  ReopenDecisionDocument,
  SupersedeDecisionDocument,
  WithdrawDecisionDocument,
  type DecisionFactsFragment,
  type DeclineDecisionMutation,
  type WithdrawDecisionMutation,
  type WithdrawDecisionMutationVariables,
} from '../../generated/documents.ts';
import { NodePicker, type Picked } from '../../recording/NodePicker.tsx';
import { RecordForm } from '../../recording/RecordForm.tsx';
import { besideField } from '../../recording/refusals.ts';
import { useRecord } from '../../recording/use-record.ts';
import { optionIdFrom, pointsIn } from './decision-words.ts';
import { noOption } from './draft-decision.ts';
import { OptionFields } from './OptionFields.tsx';

type ChangeProps = { decision: DecisionFactsFragment; onDone: () => void };

export function AddOption({ decision: { key, options }, onDone }: ChangeProps) {
  const recording = useRecord({
    document: AddOptionDocument,
    keptAs: `option:${key}`,
    empty: noOption,
    input: ({ title, pros, cons }) => ({
      decisionId: key,
      optionId: optionIdFrom(
        title,
        options.map(({ optionId }) => optionId),
      ),
      title,
      pros: pointsIn(pros),
      cons: pointsIn(cons),
    }),
    onDone,
  });
  const { draft, set, refusals } = recording;
  return (
    <RecordForm recording={recording} fields={['title', 'optionId']}>
      <OptionFields
        number={options.length + 1}
        value={draft}
        required
        onChange={set}
        error={besideField(refusals, 'title') ?? besideField(refusals, 'optionId')}
      />
    </RecordForm>
  );
}

export function SupersedeDecision({ decision: { key, revision }, onDone }: ChangeProps) {
  const recording = useRecord({
    document: SupersedeDecisionDocument,
    keptAs: `supersede:${key}`,
    empty: { by: [] as readonly Picked[], note: '' },
    input: ({ by, note }) => ({
      decisionId: key,
      by: by.map((decision) => decision.key),
      because: note.trim() === '' ? [] : [{ note: note.trim() }],
    }),
    revision,
    onDone,
  });
  const { draft, set, refusals } = recording;
  return (
    <RecordForm recording={recording} fields={['by', 'because']}>
      <NodePicker
        label="Which decision takes its place?"
        description="What was decided here stays to be read, with the way to what replaced it."
        categories={['DECISION']}
        value={draft.by}
        onChange={(by) => set({ by })}
        error={besideField(refusals, 'by')}
      />
      <Textarea
        label="Why?"
        autosize
        minRows={2}
        value={draft.note}
        onChange={({ currentTarget }) => set({ note: currentTarget.value })}
        error={besideField(refusals, 'because')}
      />
    </RecordForm>
  );
}

export function ReopenDecision({ decision: { key, revision }, onDone }: ChangeProps) {
  const recording = useRecord({
    document: ReopenDecisionDocument,
    keptAs: `reopen:${key}`,
    empty: { newEvidence: '' },
    input: ({ newEvidence }) => ({ decisionId: key, newEvidence }),
    revision,
    onDone,
  });
  const { draft, set, refusals } = recording;
  return (
    <RecordForm recording={recording} fields={['newEvidence']} label="Reopen it">
      <Textarea
        label="What has become known since?"
        required
        autosize
        minRows={3}
        data-autofocus
        value={draft.newEvidence}
        onChange={({ currentTarget }) => set({ newEvidence: currentTarget.value })}
        error={besideField(refusals, 'newEvidence')}
      />
    </RecordForm>
  );
}

type Ended = WithdrawDecisionMutation | DeclineDecisionMutation;
type EndInput = WithdrawDecisionMutationVariables['input'];
type EndProps = ChangeProps & { how: 'withdraw' | 'decline' };

export function EndDecision({ decision: { key, revision }, how, onDone }: EndProps) {
  const recording = useRecord<{ readonly note: string }, Ended, EndInput>({
    document: how === 'withdraw' ? WithdrawDecisionDocument : DeclineDecisionDocument,
    keptAs: `${how}:${key}`,
    empty: { note: '' },
    input: ({ note }) => ({ decisionId: key, note: note.trim() || null }),
    revision,
    onDone,
  });
  const { draft, set, refusals } = recording;
  return (
    <RecordForm
      recording={recording}
      fields={['note']}
      label={how === 'withdraw' ? 'Withdraw it' : 'Decline it'}
    >
      <Textarea
        label={how === 'withdraw' ? 'Why is it no longer a question?' : 'Why not?'}
        autosize
        minRows={2}
        data-autofocus
        value={draft.note}
        onChange={({ currentTarget }) => set({ note: currentTarget.value })}
        error={besideField(refusals, 'note')}
      />
    </RecordForm>
  );
}
