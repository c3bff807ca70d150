import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useId, useState } from 'react';
import { useQuery } from 'urql';
import { FindNodesDocument } from '../generated/documents.ts';
import classes from './RecordForm.module.css';

export type Picked = { readonly key: string; readonly title: string };

type NodePickerProps = {
  label: string;
  description?: string;
  /** What may be picked: `PERSON`, `GOAL`, … */
  categories: readonly string[];
  value: readonly Picked[];
  onChange: (value: readonly Picked[]) => void;
  error?: string | undefined;
  /** Just one: picking another replaces it. */
  one?: boolean;
};

const labelOf = ({ title, key }: Picked) => (title === key ? key : `${title} (${key})`);

/** Finds things by writing part of their name; the browser's own list offers what was found. */
export function NodePicker({ label, description, categories, value, onChange, error, one }: NodePickerProps) {
  const list = useId();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 150);
  const [{ data }] = useQuery({
    query: FindNodesDocument,
    variables: { text: asked },
    pause: asked.length < 2,
  });
  const found = (data?.org.search ?? [])
    .filter(({ category }) => categories.includes(category))
    .map(({ title, node }) => ({ key: node.key, title }))
    .filter(({ key }) => !value.some((picked) => picked.key === key));
  const write = (written: string) => {
    const hit = found.find((node) => labelOf(node) === written);
    setText(hit ? '' : written);
    if (hit) onChange(one ? [hit] : [...value, hit]);
  };
  return (
    <div>
      {value.length > 0 && (
        <ul className={classes['picked']} aria-label={`${label}: chosen`}>
          {value.map((picked) => (
            <li key={picked.key}>
              {picked.title}
              <button
                type="button"
                aria-label={`Take ${picked.title} away`}
                onClick={() => onChange(value.filter(({ key }) => key !== picked.key))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <TextInput
        label={label}
        description={description}
        placeholder="Write part of a name"
        list={list}
        autoComplete="off"
        value={text}
        onChange={({ currentTarget }) => write(currentTarget.value)}
        error={
          error ??
          (text.trim() !== '' && asked === text.trim() && data && found.length === 0
            ? 'Nothing found.'
            : undefined)
        }
      />
      <datalist id={list}>
        {found.map((node) => (
          <option key={node.key} value={labelOf(node)} />
        ))}
      </datalist>
    </div>
  );
}
