import { NativeSelect } from '@mantine/core';
import { useQuery } from 'urql';
import { HorizonsToChooseDocument } from '../generated/documents.ts';

type HorizonSelectProps = {
  label: string;
  description?: string | undefined;
  error?: string | undefined;
  required?: boolean;
  value: string;
  onChange: (key: string) => void;
};

/** The horizons that can still be planned in, and the one that stands there already. */
export function HorizonSelect({ required = false, value, onChange, ...shown }: HorizonSelectProps) {
  const [{ data }] = useQuery({ query: HorizonsToChooseDocument });
  const open = (data?.org.horizons.nodes ?? []).filter(
    ({ key, status }) => status !== 'CLOSED' || key === value,
  );
  return (
    <NativeSelect
      {...shown}
      required={required}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      data={[
        { value: '', label: required ? 'Choose one' : 'None' },
        ...open.map(({ key, name }) => ({ value: key, label: name })),
      ]}
    />
  );
}
