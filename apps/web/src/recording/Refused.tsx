import type { CombinedError } from 'urql';
import { inOneLine, type Refusal } from './refusals.ts';
import classes from './Refused.module.css';

type RefusedProps = { refusals: readonly Refusal[]; failure: CombinedError | undefined };

/** What went wrong with the form as a whole. Sending it again is safe. */
export function Refused({ refusals, failure }: RefusedProps) {
  if (refusals.length === 0 && !failure) return null;
  return (
    <div role="alert" className={classes['refused']}>
      {refusals.map((refusal) => (
        <p key={refusal.code}>{inOneLine(refusal)}</p>
      ))}
      {failure && (
        <p>
          {failure.graphQLErrors[0]?.message ??
            'This did not reach the server. What you wrote is still here: send it again, it will be recorded once.'}
        </p>
      )}
    </div>
  );
}
