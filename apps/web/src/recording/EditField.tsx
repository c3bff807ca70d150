import { NativeSelect, TextInput } from '@mantine/core';
import type { Field } from './edit.ts';
import { DomainInput } from './DomainInput.tsx';
import { HorizonSelect } from './HorizonSelect.tsx';
import { NodePicker } from './NodePicker.tsx';
import { OwnLine, OwnText } from './OwnWords.tsx';
import { asPicks, picksIn } from './picks.ts';
import classes from './RecordForm.module.css';

type EditFieldProps = {
  field: Field;
  isFirst: boolean;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
};

/** One field of a form, by its kind. What the server refuses stands right below it. */
export function EditField({ field, isFirst, value, onChange, error }: EditFieldProps) {
  const { label, kind, description, isRequired = false, options = [], of, one, among } = field;
  const focus = isFirst && { 'data-autofocus': true };
  const shared = { label, description, error, value, required: isRequired, ...focus };
  if (kind === 'picks')
    return (
      <NodePicker
        label={label}
        {...(description && { description })}
        categories={of ? [of] : []}
        {...(one && { one })}
        required={isRequired}
        autoFocus={isFirst}
        value={picksIn(value)}
        onChange={(picked) => onChange(asPicks(picked))}
        error={error}
      />
    );
  if (kind === 'horizon')
    return (
      <HorizonSelect
        label={label}
        description={description}
        error={error}
        required={isRequired}
        value={value}
        onChange={onChange}
      />
    );
  if (kind === 'domain')
    return (
      <DomainInput
        label={label}
        description={description}
        error={error}
        required={isRequired}
        isFirst={isFirst}
        value={value}
        onChange={onChange}
      />
    );
  if (kind === 'choice')
    return (
      <NativeSelect
        {...shared}
        data={[...options]}
        {...(among !== undefined && { classNames: { root: classes['row'] ?? '' } })}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    );
  if (kind === 'text')
    return <OwnText {...shared} onChange={({ currentTarget }) => onChange(currentTarget.value)} />;
  if (kind === 'line')
    return <OwnLine {...shared} onChange={({ currentTarget }) => onChange(currentTarget.value)} />;
  return (
    <TextInput
      {...shared}
      type={kind === 'date' ? 'date' : 'text'}
      inputMode={kind === 'number' ? 'decimal' : undefined}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
