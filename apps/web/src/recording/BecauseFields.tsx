import { OwnText } from './OwnWords.tsx';
import type { WrittenBecause } from './because.ts';
import { NodePicker } from './NodePicker.tsx';
import { besideField, type Refusal } from './refusals.ts';

type BecauseFieldsProps = {
  value: WrittenBecause;
  onChange: (value: WrittenBecause) => void;
  refusals: readonly Refusal[];
  label?: string;
  /** It is the first field: the form begins here. */
  autoFocus?: boolean;
};

/** Why: in words, by pointing at decisions and context, or both. */
export function BecauseFields(props: BecauseFieldsProps) {
  const { value, onChange, refusals, label = 'Why?', autoFocus = false } = props;
  return (
    <>
      <OwnText
        label={label}
        data-autofocus={autoFocus || undefined}
        description="Whoever reads this change later will see it beside the change."
        value={value.note}
        onChange={({ currentTarget }) => onChange({ ...value, note: currentTarget.value })}
        error={besideField(refusals, 'because')}
      />
      <NodePicker
        label="Decision or context behind it"
        categories={['DECISION', 'CONTEXT']}
        value={value.behind}
        onChange={(behind) => onChange({ ...value, behind })}
      />
    </>
  );
}
