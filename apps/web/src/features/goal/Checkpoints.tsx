import { dateInWords } from '@throughline/calendar';
import { Chip } from '../../ui/Chip.tsx';
import { inLowerCase } from '../../ui/status-words.ts';
import type { Goal } from './form-spec.ts';
import classes from './Outcomes.module.css';

const tones = { SCHEDULED: 'quiet', PASSED: 'good', FAILED: 'bad', WAIVED: 'warn' } as const;

/** The gates on the way, and who has to be in the room. */
export function Checkpoints({ checkpoints }: Pick<Goal, 'checkpoints'>) {
  if (checkpoints.length === 0) return null;
  return (
    <section aria-label="Checkpoints">
      <div className={classes['head']}>
        <h2>Checkpoints</h2>
      </div>
      <ul className={classes['outcomes']}>
        {checkpoints.map(({ checkpointId, kind, on, status, required }) => (
          <li key={checkpointId}>
            <p>
              <strong>{kind}</strong> · {dateInWords(on)}{' '}
              <Chip tone={tones[status]}>{inLowerCase(status)}</Chip>
            </p>
            {required.length > 0 && (
              <p className={classes['guard']}>With {required.map(({ name }) => name).join(', ')}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
