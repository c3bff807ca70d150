import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { linesOf } from './form-spec.ts';
import classes from './GoalForm.module.css';

type PeopleFieldProps = {
  label: string;
  people: readonly { readonly key: string; readonly name: string }[];
  /** Their keys, one a line. */
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
};

const shownAtMost = 30;

/** People to choose among: the chosen ones first, the others by their name. */
export function PeopleField({ label, people, value, onChange, error }: PeopleFieldProps) {
  const [name, setName] = useState('');
  const chosen = linesOf(value);
  const [first] = useState(chosen);
  const found = people.filter(
    (person) => first.includes(person.key) || person.name.toLowerCase().includes(name.trim().toLowerCase()),
  );
  const ordered = found.toSorted((a, b) => Number(first.includes(b.key)) - Number(first.includes(a.key)));
  const toggle = (key: string) =>
    onChange((chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]).join('\n'));
  return (
    <fieldset className={classes['people']}>
      <legend>{label}</legend>
      <TextInput
        aria-label="Find somebody by name"
        placeholder="Find somebody by name"
        data-autofocus
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        error={error}
      />
      <div className={classes['found']}>
        {ordered.slice(0, shownAtMost).map((person) => (
          <Checkbox
            key={person.key}
            label={person.name}
            checked={chosen.includes(person.key)}
            onChange={() => toggle(person.key)}
          />
        ))}
        {ordered.length > shownAtMost && <p>… and {ordered.length - shownAtMost} more: write a name.</p>}
      </div>
    </fieldset>
  );
}
