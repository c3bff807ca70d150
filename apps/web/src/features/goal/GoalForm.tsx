import { Button, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { GoalChoicesDocument, type CommandInput } from '../../generated/documents.ts';
import { becauseInput, noBecause, type WrittenBecause } from '../../recording/because.ts';
import { BecauseFields } from '../../recording/BecauseFields.tsx';
import { keptIntentions, useKept } from '../../recording/kept.ts';
import { Refused } from '../../recording/Refused.tsx';
import { besideField, besideNone } from '../../recording/refusals.ts';
import { useTell } from '../../recording/use-tell.ts';
import { documentOf } from './documents-by-command.ts';
import type { Choices, Field, FormSpec, Goal, Values } from './form-spec.ts';
import { PeopleField } from './PeopleField.tsx';
import classes from './GoalForm.module.css';

type Written = {
  readonly values: Values;
  readonly because: WrittenBecause;
  /** Its revision when writing began: whoever changed it meanwhile is not overruled unseen. */
  readonly revision: number;
};

export type Recorded = { readonly words: string; readonly undo: CommandInput | undefined };

type GoalFormProps = {
  /** Under which name it is kept while it is written. */
  name: string;
  spec: FormSpec;
  goal: Goal;
  children?: ReactNode;
  onDone: (recorded: Recorded) => void;
  onClose: () => void;
};

const emptyChoices: Choices = { horizons: { nodes: [] }, teams: { nodes: [] }, people: { nodes: [] } };

const inputOf = (command: CommandInput): object => Object.values(command)[0] as object;

/** One form for every everyday edit: its fields, why, and what the server says of it. It survives a reload. */
export function GoalForm({ name, spec, goal, children, onDone, onClose }: GoalFormProps) {
  const keptAs = `goal:${goal.key}:${name}`;
  const [kept, keep] = useKept<Written>(keptAs);
  const [first] = useState((): Written => ({
    values: spec.values(goal),
    because: noBecause,
    revision: goal.revision,
  }));
  const written = kept ?? first;
  const [{ data }] = useQuery({ query: GoalChoicesDocument });
  const { tell, busy, refusals, failure } = useTell(documentOf(spec.command(goal, first.values)), () =>
    keptIntentions(keptAs),
  );
  const names = [...spec.fields.map((field) => field.name), 'because'];
  const isOvertaken = refusals.some(({ code }) => code === 'CONFLICT');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const told = await tell({
      ...inputOf(spec.command(goal, written.values)),
      because: becauseInput(written.because),
      expectedRevision: written.revision,
    });
    if (!told) return;
    keep(undefined);
    onDone({ words: `${spec.done}: ${goal.key}`, undo: spec.undo?.(goal) });
  };
  const discard = () => {
    keep(undefined);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={spec.title}>
      <form className={classes['form']} onSubmit={(event) => void submit(event)} data-mutates>
        {kept && (
          <p className={classes['kept']}>
            Not recorded yet; kept in this browser.{' '}
            <Button variant="subtle" size="compact-xs" onClick={discard}>
              Discard it
            </Button>
          </p>
        )}
        <Refused refusals={besideNone(refusals, names)} failure={failure} />
        {isOvertaken && (
          <Button
            variant="default"
            size="xs"
            className={classes['submit'] ?? ''}
            onClick={() => keep({ ...written, revision: goal.revision })}
          >
            I have seen it: record mine on top
          </Button>
        )}
        {spec.before && <p className={classes['before']}>{spec.before}</p>}
        {children}
        {spec.fields.map((field, index) => (
          <OneField
            key={field.name}
            field={field}
            isFirst={index === 0}
            choices={data?.org ?? emptyChoices}
            value={written.values[field.name] ?? ''}
            onChange={(value) => keep({ ...written, values: { ...written.values, [field.name]: value } })}
            error={besideField(refusals, field.name)}
          />
        ))}
        <BecauseFields
          value={written.because}
          onChange={(because) => keep({ ...written, because })}
          refusals={refusals}
        />
        <Button type="submit" loading={busy} className={classes['submit'] ?? ''} data-mutates>
          {spec.submit}
        </Button>
      </form>
    </Modal>
  );
}

type OneFieldProps = {
  field: Field;
  isFirst: boolean;
  choices: Choices;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
};

function OneField({ field, isFirst, choices, value, onChange, error }: OneFieldProps) {
  const { label, kind, description, isRequired = false, options } = field;
  const shared = {
    label,
    description,
    error,
    value,
    required: isRequired,
    ...(isFirst && { 'data-autofocus': true }),
  };
  if (kind === 'people')
    return <PeopleField people={choices.people.nodes} {...{ label, value, onChange, error }} />;
  if (kind === 'choice')
    return (
      <NativeSelect
        {...shared}
        data={[...(options?.(choices) ?? [])]}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    );
  if (kind === 'text')
    return (
      <Textarea
        {...shared}
        autosize
        minRows={2}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    );
  return (
    <TextInput
      {...shared}
      type={kind === 'date' ? 'date' : 'text'}
      inputMode={kind === 'number' ? 'decimal' : undefined}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
