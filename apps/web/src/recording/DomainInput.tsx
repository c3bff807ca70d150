import { useId } from 'react';
import { useQuery } from 'urql';
import { DomainsToChooseDocument } from '../generated/documents.ts';
import { OwnLine } from './OwnWords.tsx';

type DomainInputProps = {
  label: string;
  description?: string | undefined;
  placeholder?: string;
  error?: string | undefined;
  required?: boolean;
  isFirst?: boolean;
  value: string;
  onChange: (domain: string) => void;
};

/** The field a decision is in: one that is defined is offered, words of one's own are as good. */
export function DomainInput({ isFirst = false, onChange, ...shown }: DomainInputProps) {
  const offered = useId();
  const [{ data }] = useQuery({ query: DomainsToChooseDocument });
  return (
    <>
      <OwnLine
        {...shown}
        maxLength={200}
        list={offered}
        autoComplete="off"
        data-autofocus={isFirst || undefined}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <datalist id={offered}>
        {(data?.org.decisionDomains.nodes ?? []).map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  );
}
