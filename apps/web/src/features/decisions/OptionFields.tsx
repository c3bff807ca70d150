import { Button } from '@mantine/core';
import { OwnLine, OwnText } from '../../recording/OwnWords.tsx';
import type { DraftOption } from './draft-decision.ts';
import classes from './Record.module.css';

type OptionFieldsProps = {
  number: number;
  value: DraftOption;
  required?: boolean;
  onChange: (option: DraftOption) => void;
  onRemove?: (() => void) | undefined;
  error?: string | undefined;
};

export function OptionFields({ number, value, required, onChange, onRemove, error }: OptionFieldsProps) {
  return (
    <fieldset className={classes['option']}>
      <legend>
        Option {number}
        {onRemove && (
          <Button variant="subtle" size="compact-xs" onClick={onRemove}>
            Take it away
          </Button>
        )}
      </legend>
      <OwnLine
        label="What could be chosen?"
        required={required ?? false}
        maxLength={300}
        value={value.title}
        onChange={({ currentTarget }) => onChange({ ...value, title: currentTarget.value })}
        error={error || undefined}
      />
      <div className={classes['row']}>
        <OwnText
          label="For it"
          description="A line each."
          autosize
          minRows={1}
          value={value.pros}
          onChange={({ currentTarget }) => onChange({ ...value, pros: currentTarget.value })}
        />
        <OwnText
          label="Against it"
          description="A line each."
          autosize
          minRows={1}
          value={value.cons}
          onChange={({ currentTarget }) => onChange({ ...value, cons: currentTarget.value })}
        />
      </div>
    </fieldset>
  );
}
