import { DiffSign, signOf } from '@throughline/ui-time';
import { Link } from '@tanstack/react-router';
import { shortInstant } from '../../moment/in-words.ts';
import { ChangedFields } from '../../ui/ChangedFields.tsx';
import { eventInWords } from '../../ui/event-in-words.ts';
import { inLowerCase } from '../../ui/status-words.ts';
import { Why } from '../../ui/Why.tsx';
import type { Step, StepChange } from './plan.ts';
import classes from './Replay.module.css';

const most = 10;
const mostFields = 4;

type ChangeLineProps = {
  change: StepChange;
  /** Said just above. */
  again: boolean;
  at: string | undefined;
};

function ChangeLine({ change, again, at }: ChangeLineProps) {
  const { category, kind, subjectId, subjectTitle, verb, fields } = change;
  const shown = fields.slice(0, mostFields);
  return (
    <li>
      <p>
        <DiffSign {...signOf(verb.toLowerCase() as 'added' | 'changed' | 'removed')} />{' '}
        {again ? null : category === 'GOAL' && verb !== 'REMOVED' ? (
          <Link
            to="/goals/$id"
            params={{ id: subjectId.slice(subjectId.indexOf(':') + 1) }}
            search={(now) => ({ ...now, at })}
          >
            {subjectTitle}
          </Link>
        ) : (
          <>
            <span className={classes['quiet']}>{inLowerCase(category)}</span> <strong>{subjectTitle}</strong>
          </>
        )}{' '}
        <span className={classes['quiet']}>{eventInWords(kind)}</span>
      </p>
      <ChangedFields fields={shown} verb={verb} />
    </li>
  );
}

type OneStepProps = { step: Step; at: string | undefined; timeZone: string };

function OneStep({ step, at, timeZone }: OneStepProps) {
  const { changes, because, actor } = step;
  return (
    <li className={classes['step']}>
      <p className={classes['when']}>
        <time dateTime={step.at}>{shortInstant(step.at, timeZone)}</time> · {actor.name}
      </p>
      <p className={classes['why']}>
        <Why because={because} asksWhy={changes.some(({ asksWhy }) => asksWhy)} />
      </p>
      <ul>
        {changes.slice(0, most).map((change, index) => (
          <ChangeLine
            key={`${index} ${change.subjectId}`}
            change={change}
            again={changes[index - 1]?.subjectId === change.subjectId}
            at={at}
          />
        ))}
      </ul>
      {changes.length > most && (
        <p className={classes['quiet']}>… and {changes.length - most} more at once</p>
      )}
    </li>
  );
}

type StepPanelProps = { steps: readonly Step[]; at: string | undefined; timeZone: string };

/** What changed in the step or on the day that is shown, and why. */
export function StepPanel({ steps, at, timeZone }: StepPanelProps) {
  return (
    <section className={classes['panel']} aria-labelledby="just-changed">
      <h2 id="just-changed">Just changed</h2>
      {steps.length === 0 ? (
        <p className={classes['quiet']}>Nothing yet: this is the beginning.</p>
      ) : (
        <ul>
          {steps
            .slice(-6)
            .reverse()
            .map((step) => (
              <OneStep key={step.position} step={step} at={at} timeZone={timeZone} />
            ))}
        </ul>
      )}
      {steps.length > 6 && <p className={classes['quiet']}>… and {steps.length - 6} earlier on this day</p>}
    </section>
  );
}
