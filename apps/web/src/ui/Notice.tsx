import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import classes from './Notice.module.css';

export function Notice({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <section className={classes['notice']}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

const hintIn = (error: CombinedError): string | undefined => {
  const hint = error.graphQLErrors[0]?.extensions['hint'];
  return typeof hint === 'string' ? hint : undefined;
};

/** What went wrong in the server's own sentence, and what can be done about it. */
export function Failure({ error, onRetry }: { error: CombinedError; onRetry?: () => void }) {
  const sentence = error.graphQLErrors[0]?.message;
  const hint = hintIn(error);
  return (
    <section className={classes['notice']} role="alert" data-tone="bad">
      <h2>{sentence ?? 'The server does not answer.'}</h2>
      <p>{hint ?? (sentence ? 'Nothing was changed.' : 'Nothing was changed. Check that it is running.')}</p>
      {onRetry && !sentence && (
        <Button variant="default" size="xs" onClick={onRetry}>
          Try again
        </Button>
      )}
    </section>
  );
}

/** Keeps the place of what is coming, after a moment: what comes at once needs no announcement. */
export function Loading({ what }: { what: string }) {
  return (
    <p className={classes['loading']} role="status">
      Loading {what} …
    </p>
  );
}
