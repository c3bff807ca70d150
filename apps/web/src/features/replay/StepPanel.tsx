import { DiffSign, signOf } from '@throughline/ui-time';
import { memo } from 'react';
import { shortInstant } from '../../moment/in-words.ts';
import { ChangedFields } from '../../ui/ChangedFields.tsx';
import { eventInWords } from '../../ui/event-in-words.ts';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { inLowerCase } from '../../ui/status-words.ts';
import { Why } from '../../ui/Why.tsx';
import type { Step, StepChange } from './plan.ts';
import type { Wanted } from './wanted.ts';
import classes from './Replay.module.css';

const mostSteps = 6;
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
  const key = subjectId.slice(subjectId.indexOf(':') + 1);
  return (
    <li>
      <p>
        <DiffSign {...signOf(verb.toLowerCase() as 'added' | 'changed' | 'removed')} />{' '}
        {!again && (
          <>
            {category !== 'GOAL' && <span className={classes['quiet']}>{inLowerCase(category)} </span>}
            {verb === 'REMOVED' ? (
              <strong>{subjectTitle}</strong>
            ) : (
              <NodeLink node={{ category, key }} as={{ at }}>
                {subjectTitle}
              </NodeLink>
            )}{' '}
          </>
        )}
        <span className={classes['quiet']}>{eventInWords(kind)}</span>
      </p>
      <ChangedFields fields={fields.slice(0, mostFields)} verb={verb} />
    </li>
  );
}

type Told = { readonly step: Step; readonly changes: readonly StepChange[] };
type OneStepProps = Told & { at: string | undefined; timeZone: string };

function OneStep({ step, changes, at, timeZone }: OneStepProps) {
  const { because, actor } = step;
  return (
    <li className={classes['step']}>
      <p className={classes['when']}>
        <time dateTime={step.at}>{shortInstant(step.at, timeZone)}</time> · {actor.name}
      </p>
      <p className={classes['why']}>
        <Why because={because} asksWhy={changes.some(({ asksWhy }) => asksWhy)} as={{ at }} />
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

type StepPanelProps = {
  steps: readonly Step[];
  wanted: Wanted;
  /** The views between which it happened. */
  since: number;
  step: number;
  at: string | undefined;
  timeZone: string;
};

/** What changed in the step or on the day that is shown, and why: as much of it as the filter means. */
export const StepPanel = memo(function StepPanel(props: StepPanelProps) {
  const { steps, wanted, since, step, at, timeZone } = props;
  const told: Told[] = steps
    .slice(since, step)
    .map((one, index) => ({ step: one, changes: wanted.changesOf(since + index) }))
    .filter(({ changes }) => changes.length > 0);
  return (
    <section className={classes['panel']} aria-labelledby="just-changed">
      <h2 id="just-changed">Just changed</h2>
      {told.length === 0 && (
        <p className={classes['quiet']}>
          {step === 0
            ? 'Nothing yet: this is the beginning.'
            : 'Nothing that is shown: the filter leaves it out.'}
        </p>
      )}
      <ul>
        {told
          .slice(-mostSteps)
          .reverse()
          .map((one) => (
            <OneStep key={one.step.position} {...one} at={at} timeZone={timeZone} />
          ))}
      </ul>
      {told.length > mostSteps && (
        <p className={classes['quiet']}>… and {told.length - mostSteps} earlier on this day</p>
      )}
    </section>
  );
});
