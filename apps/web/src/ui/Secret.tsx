import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { CopyButton } from './CopyButton.tsx';
import classes from './Secret.module.css';

type SecretProps = {
  /** The secret or the link with it. */
  text: string;
  label: string;
  onDone: () => void;
  children: ReactNode;
};

/** Something that is shown this once: nobody keeps it, the server least of all. */
export function Secret({ text, label, onDone, children }: SecretProps) {
  return (
    <>
      <div className={classes['words']}>{children}</div>
      <div className={classes['secret']}>
        <code data-secret>{text}</code>
        <CopyButton label={label} text={() => text} />
      </div>
      <Button onClick={onDone}>I have it</Button>
    </>
  );
}
