import { NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from 'urql';
import { DecisionsToNameDocument } from '../generated/documents.ts';
import type { WrittenBecause } from './because.ts';
import { besideField, type Refusal } from './refusals.ts';

type BecauseFieldsProps = {
  value: WrittenBecause;
  onChange: (value: WrittenBecause) => void;
  refusals: readonly Refusal[];
  label?: string;
};

/** Why: in words, by pointing at a decision, or both. */
export function BecauseFields({ value, onChange, refusals, label = 'Why?' }: BecauseFieldsProps) {
  const [{ data }] = useQuery({ query: DecisionsToNameDocument });
  const decisions = data?.org.decisions.nodes ?? [];
  return (
    <>
      <Textarea
        label={label}
        description="Whoever reads this change later will see it beside the change."
        autosize
        minRows={2}
        value={value.note}
        onChange={({ currentTarget }) => onChange({ ...value, note: currentTarget.value })}
        error={besideField(refusals, 'because')}
      />
      {decisions.length > 0 && (
        <NativeSelect
          label="Decision behind it"
          value={value.decision}
          onChange={({ currentTarget }) => onChange({ ...value, decision: currentTarget.value })}
          data={[
            { value: '', label: 'None' },
            ...decisions.map(({ key, title }) => ({ value: key, label: `${key} ${title}` })),
          ]}
        />
      )}
    </>
  );
}
