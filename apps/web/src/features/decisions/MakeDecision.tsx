import { TextInput } from '@mantine/core';
import { MakeDecisionDocument, type DecisionFactsFragment } from '../../generated/documents.ts';
import { NodePicker, type Picked } from '../../recording/NodePicker.tsx';
import { OwnText } from '../../recording/OwnWords.tsx';
import { RecordForm } from '../../recording/RecordForm.tsx';
import { besideField } from '../../recording/refusals.ts';
import { useRecord } from '../../recording/use-record.ts';
import { Checklist } from './Checklist.tsx';
import { pointsIn } from './decision-words.ts';
import classes from './Record.module.css';

const fields = [
  'optionId',
  'reasoning',
  'deciders',
  'assumptions',
  'reviewOn',
  'on',
  'confidence',
  'because',
];

type Draft = {
  readonly optionId: string;
  readonly reasoning: string;
  readonly deciders: readonly Picked[];
  readonly reviewOn: string;
  readonly on: string;
  readonly confidence: string;
  readonly assumptions: string;
  readonly contexts: readonly Picked[];
};

const orNothing = (text: string) => (text.trim() === '' ? null : text.trim());

type MakeDecisionProps = { decision: DecisionFactsFragment; onDone: () => void };

export function MakeDecision({ decision, onDone }: MakeDecisionProps) {
  const { key, revision, options, deciders, reversible } = decision;
  const recording = useRecord({
    document: MakeDecisionDocument,
    keptAs: `make:${key}`,
    empty: {
      optionId: '',
      reasoning: '',
      deciders: deciders.map(({ key, name }) => ({ key, title: name })),
      reviewOn: '',
      on: '',
      confidence: '',
      assumptions: '',
      contexts: [],
    } as Draft,
    input: (draft) => ({
      decisionId: key,
      optionId: orNothing(draft.optionId),
      reasoning: orNothing(draft.reasoning),
      deciders: draft.deciders.map((decider) => decider.key),
      reviewOn: orNothing(draft.reviewOn),
      confidence: draft.confidence === '' ? null : Number(draft.confidence),
      assumptions: pointsIn(draft.assumptions),
      ...(draft.on !== '' && { on: draft.on }),
      because: draft.contexts.map((context) => ({ context: context.key })),
    }),
    revision,
    onDone,
  });
  const { draft, set, refusals } = recording;
  const aboutChoice = besideField(refusals, 'optionId');
  return (
    <RecordForm recording={recording} fields={fields} label="Record the decision">
      <Checklist decision={decision} within="form" />
      <fieldset className={classes['choices']}>
        <legend>What is chosen?</legend>
        {options.map(({ optionId, title }, index) => (
          <label key={optionId}>
            <input
              type="radio"
              name="option"
              value={optionId}
              data-autofocus={index === 0 || undefined}
              checked={draft.optionId === optionId}
              onChange={() => set({ optionId })}
            />
            {title}
          </label>
        ))}
        {aboutChoice && <p role="alert">{aboutChoice}</p>}
      </fieldset>
      <OwnText
        label="Why that?"
        description="Whoever asks in a year reads this."
        autosize
        minRows={3}
        value={draft.reasoning}
        onChange={({ currentTarget }) => set({ reasoning: currentTarget.value })}
        error={besideField(refusals, 'reasoning')}
      />
      <NodePicker
        label="Who decided?"
        categories={['PERSON']}
        value={draft.deciders}
        onChange={(chosen) => set({ deciders: chosen })}
        error={besideField(refusals, 'deciders')}
      />
      <NodePicker
        label="What must people know to understand it?"
        description="Context it rests on. May stay empty."
        categories={['CONTEXT']}
        value={draft.contexts}
        onChange={(contexts) => set({ contexts })}
        error={besideField(refusals, 'because')}
      />
      <OwnText
        label="What is taken for granted?"
        description="A line each. It is asked of first when the decision is looked at again."
        value={draft.assumptions}
        onChange={({ currentTarget }) => set({ assumptions: currentTarget.value })}
        error={besideField(refusals, 'assumptions')}
      />
      <div className={classes['row']}>
        <TextInput
          type="date"
          label="Look at it again on"
          description={
            reversible === 'EASILY' ? 'May stay empty.' : 'It is not easy to undo, so it needs a day.'
          }
          value={draft.reviewOn}
          onChange={({ currentTarget }) => set({ reviewOn: currentTarget.value })}
          error={besideField(refusals, 'reviewOn')}
        />
        <TextInput
          type="date"
          label="Made on"
          description="Today when left empty."
          value={draft.on}
          onChange={({ currentTarget }) => set({ on: currentTarget.value })}
          error={besideField(refusals, 'on')}
        />
        <TextInput
          type="number"
          label="How sure, in percent"
          description="May stay empty."
          min={0}
          max={100}
          value={draft.confidence}
          onChange={({ currentTarget }) => set({ confidence: currentTarget.value })}
          error={besideField(refusals, 'confidence')}
        />
      </div>
    </RecordForm>
  );
}
