import { DiffSign, signOf } from '@throughline/ui-time';
import type { DifferenceLineFragment } from '../generated/documents.ts';
import { shortInstant } from '../moment/in-words.ts';
import { useCalendar } from '../moment/use-calendar.ts';
import { Mutates } from '../recording/Mutates.tsx';
import { ChangedFields } from '../ui/ChangedFields.tsx';
import { Chip } from '../ui/Chip.tsx';
import { NodeLink } from '../ui/NodeLink.tsx';
import { inLowerCase } from '../ui/status-words.ts';
import { AskWhyButton } from './AskWhyButton.tsx';
import { GiveReasonButton } from '../recording/GiveReasonButton.tsx';
import classes from './Difference.module.css';

function Subject({ difference }: { difference: DifferenceLineFragment }) {
  const { category, subject, subjectTitle } = difference;
  return (
    <>
      <span className={classes['quiet']}>{inLowerCase(category)}</span>{' '}
      <strong>
        <NodeLink node={{ category, key: subject.key }}>{subjectTitle}</NodeLink>
      </strong>
    </>
  );
}

type DifferenceLineProps = {
  difference: DifferenceLineFragment;
  /** Leads to the changes of this one thing alone. */
  onOnly?: ((subject: string) => void) | undefined;
};

export function DifferenceLine({ difference, onOnly }: DifferenceLineProps) {
  const { timeZone } = useCalendar();
  const { verb, fields, actor, at, because, asksWhy, asked, changeSet, subject } = difference;
  const unexplained = asksWhy && because.length === 0;
  return (
    <li className={classes['line']}>
      <span className={classes['sign']}>
        <DiffSign {...signOf(verb.toLowerCase() as 'added' | 'changed' | 'removed')} />
      </span>
      <div className={classes['what']}>
        <p>
          <Subject difference={difference} />
          {onOnly && (
            <button type="button" className={classes['only']} onClick={() => onOnly(subject.id)}>
              only this<span data-for-ears>: {difference.subjectTitle}</span>
            </button>
          )}
        </p>
        <ChangedFields fields={fields} verb={verb} />
        {unexplained && (
          <p className={classes['ask']}>
            <Chip tone="bad">{asked ? 'asked why, no answer yet' : 'no reason recorded'}</Chip>{' '}
            <Mutates>
              <GiveReasonButton changeSet={changeSet} />
              {!asked && <AskWhyButton changeSet={changeSet} />}
            </Mutates>
          </p>
        )}
      </div>
      <p className={classes['when']}>
        <time dateTime={at}>{shortInstant(at, timeZone)}</time> · {actor.name}
      </p>
    </li>
  );
}
