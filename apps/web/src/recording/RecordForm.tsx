import { Button } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { Refused } from './Refused.tsx';
import { besideNone, type Refusal } from './refusals.ts';
import classes from './RecordForm.module.css';

type RecordFormProps = {
  recording: {
    readonly submit: (event: FormEvent) => void;
    readonly busy: boolean;
    readonly refusals: readonly Refusal[];
    readonly failure: CombinedError | undefined;
  };
  /** Fields that say themselves what is wrong with them. */
  fields: readonly string[];
  label?: string;
  children: ReactNode;
};

export function RecordForm({ recording, fields, label = 'Record it', children }: RecordFormProps) {
  const { submit, busy, refusals, failure } = recording;
  return (
    <form className={classes['form']} onSubmit={submit} data-mutates>
      <Refused refusals={besideNone(refusals, fields)} failure={failure} />
      {children}
      <Button type="submit" loading={busy} className={classes['submit'] ?? ''} data-mutates>
        {label}
      </Button>
    </form>
  );
}
