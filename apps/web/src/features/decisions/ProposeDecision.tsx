import { Button, NativeSelect, TextInput } from '@mantine/core';
import { ProposeDecisionDocument, type Reversibility } from '../../generated/documents.ts';
import { DomainInput } from '../../recording/DomainInput.tsx';
import { NodePicker } from '../../recording/NodePicker.tsx';
import { OwnLine, OwnText } from '../../recording/OwnWords.tsx';
import { RecordForm } from '../../recording/RecordForm.tsx';
import { besideField, inOneLine } from '../../recording/refusals.ts';
import { useRecord } from '../../recording/use-record.ts';
import { reversibleChoices } from './decision-words.ts';
import { noDecision, noOption, proposalFrom, type DraftOption } from './draft-decision.ts';
import { OptionFields } from './OptionFields.tsx';
import classes from './Record.module.css';

const fields = ['title', 'domain', 'decideBy', 'deciders', 'drivers', 'options', 'body'];

/** The question first, then what could be chosen. Making the decision is another step, often another day. */
export function ProposeDecision({ onDone }: { onDone: (key: string) => void }) {
  const recording = useRecord({
    document: ProposeDecisionDocument,
    keptAs: 'decision',
    empty: noDecision,
    input: proposalFrom,
    onDone: (told) => {
      if (typeof told === 'object' && told.decision) onDone(told.decision.key);
    },
  });
  const { draft, set, refusals } = recording;
  const aboutOptions = refusals.filter(({ path }) => path.includes('options'));
  const others = refusals.filter(({ path }) => !path.includes('options'));
  const setOption = (index: number, option: DraftOption) =>
    set({ options: draft.options.map((known, at) => (at === index ? option : known)) });
  return (
    <RecordForm recording={recording} fields={fields} label="Record the question">
      <OwnLine
        label="Which question is to be decided?"
        placeholder="Do we take the Meridian commitment for this half?"
        required
        maxLength={300}
        data-autofocus
        value={draft.title}
        onChange={({ currentTarget }) => set({ title: currentTarget.value })}
        error={besideField(others, 'title')}
      />
      {draft.options.map((option, index) => (
        <OptionFields
          key={index}
          number={index + 1}
          value={option}
          required={index < 2}
          onChange={(changed) => setOption(index, changed)}
          onRemove={
            index < 2 ? undefined : () => set({ options: draft.options.filter((_, at) => at !== index) })
          }
          error={aboutOptions
            .filter(({ path }) => path.includes(String(index)))
            .map(inOneLine)
            .join(' ')}
        />
      ))}
      <Button
        variant="default"
        size="xs"
        className={classes['add'] ?? ''}
        onClick={() => set({ options: [...draft.options, noOption] })}
      >
        Another option
      </Button>
      <div className={classes['row']}>
        <NativeSelect
          label="To undo it is"
          value={draft.reversible}
          onChange={({ currentTarget }) => set({ reversible: currentTarget.value as Reversibility })}
          data={reversibleChoices}
        />
        <TextInput
          type="date"
          label="To be made by"
          value={draft.decideBy}
          onChange={({ currentTarget }) => set({ decideBy: currentTarget.value })}
          error={besideField(others, 'decideBy')}
        />
        <DomainInput
          label="Domain"
          placeholder="architecture, staffing, …"
          value={draft.domain}
          onChange={(domain) => set({ domain })}
          error={besideField(others, 'domain')}
        />
      </div>
      <NodePicker
        label="Who decides?"
        categories={['PERSON']}
        value={draft.deciders}
        onChange={(deciders) => set({ deciders })}
        error={besideField(others, 'deciders')}
      />
      <OwnText
        label="What matters in it?"
        description="A line each."
        value={draft.drivers}
        onChange={({ currentTarget }) => set({ drivers: currentTarget.value })}
        error={besideField(others, 'drivers')}
      />
      <OwnText
        label="In full"
        description="As much prose as it takes, in Markdown. May stay empty."
        value={draft.body}
        onChange={({ currentTarget }) => set({ body: currentTarget.value })}
        error={besideField(others, 'body')}
      />
    </RecordForm>
  );
}
