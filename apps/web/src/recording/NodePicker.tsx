import { TextInput } from '@mantine/core';
import { useId, useState, type KeyboardEvent } from 'react';
import type { Category } from '../generated/documents.ts';
import classes from './NodePicker.module.css';
import { PickedList } from './PickedList.tsx';
import type { Picked } from './picks.ts';
import { useFound } from './use-found.ts';

export type { Picked };

type NodePickerProps = {
  label: string;
  description?: string;
  /** What may be picked: `PERSON`, `GOAL`, … */
  categories: readonly Category[];
  value: readonly Picked[];
  onChange: (value: readonly Picked[]) => void;
  error?: string | undefined;
  /** Just one: picking another replaces it. */
  one?: boolean;
  required?: boolean;
  autoFocus?: boolean;
};

/** Finds things by writing part of their name or key; before that it offers what there is. */
export function NodePicker(props: NodePickerProps) {
  const { label, description, categories, value, onChange, error, one, required, autoFocus } = props;
  const list = useId();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [cursor, setCursor] = useState(0);
  const { found, isSettled } = useFound(text, categories, isOpen);
  const shown = found.filter(({ key }) => !value.some((picked) => picked.key === key));
  const at = Math.min(cursor, Math.max(shown.length - 1, 0));
  const optionId = (index: number) => `${list}-${index}`;
  const choose = (picked: Picked | undefined) => {
    if (!picked) return;
    onChange(one ? [picked] : [...value, picked]);
    setText('');
    setCursor(0);
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.nativeEvent.isComposing) return;
    if (by !== undefined) {
      if (isOpen) setCursor((at + by + shown.length) % Math.max(shown.length, 1));
      setOpen(true);
    } else if (event.key === 'Enter' && isOpen) choose(shown[at]);
    else if (event.key === 'Escape' && isOpen) setOpen(false);
    else return;
    event.preventDefault();
  };
  return (
    <div className={classes['picker']}>
      <TextInput
        label={label}
        description={description}
        withAsterisk={required ?? false}
        inputContainer={(input) => (
          <>
            <PickedList value={value} onChange={onChange} />
            {input}
          </>
        )}
        role="combobox"
        aria-expanded={isOpen && shown.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && shown.length > 0 ? optionId(at) : undefined}
        // Escape closes the list before it closes what the form stands in.
        data-mantine-stop-propagation={isOpen}
        data-autofocus={autoFocus || undefined}
        placeholder={one && value.length > 0 ? 'Choose another' : 'Write part of a name'}
        autoComplete="off"
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          setCursor(0);
          setOpen(true);
        }}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
        error={
          error ??
          (!isOpen && text.trim() !== '' ? 'Nothing is chosen yet: choose from the list.' : undefined)
        }
      />
      <ul
        role="listbox"
        id={list}
        aria-label="Found"
        className={classes['list']}
        hidden={!isOpen || shown.length === 0}
      >
        {shown.map((node, index) => (
          <li
            key={node.key}
            role="option"
            id={optionId(index)}
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(node)}
          >
            <span>{node.title}</span>
            {node.title !== node.key && <span className={classes['key']}>{node.key}</span>}
          </li>
        ))}
      </ul>
      <p role="status" className={classes['none']}>
        {isOpen && text.trim() !== '' && isSettled && shown.length === 0 && 'Nothing found.'}
      </p>
    </div>
  );
}
