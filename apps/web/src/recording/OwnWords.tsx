import { Textarea, TextInput, type TextareaProps, type TextInputProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { looksPersonal } from './looks-personal.ts';
import classes from './RecordForm.module.css';

type Written = { value: string };

/** A line in somebody's own words. They stay in the history, so it is said when they look like data about a person. */
export function OwnLine(props: TextInputProps & Written) {
  return <TextInput {...props} inputContainer={hinted(props.value)} />;
}

/** The same for several lines. */
export function OwnText(props: TextareaProps & Written) {
  return <Textarea autosize minRows={2} {...props} inputContainer={hinted(props.value)} />;
}

const hinted = (text: string) => (input: ReactNode) => (
  <>
    {input}
    <PersonalHint text={text} />
  </>
);

function PersonalHint({ text }: { text: string }) {
  const what = looksPersonal(text);
  return (
    <p aria-live="polite" className={classes['hint']}>
      {what && `This looks like ${what}. What is recorded stays in the history: better leave it out.`}
    </p>
  );
}
