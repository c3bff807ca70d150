import { useMemo } from 'react';
import { namedChoices } from './named-choices.ts';
import classes from './MomentPicker.module.css';
import { useCalendar } from './use-calendar.ts';

export function MomentByName({ onPick }: { onPick: (moment: string) => void }) {
  const { here, moments, decisions } = useCalendar();
  const choices = useMemo(() => namedChoices(here(), { moments, decisions }), [here, moments, decisions]);
  return (
    <ul className={classes['names']}>
      {choices.map(({ at, label, detail }, index) => (
        <li key={at}>
          <button type="button" data-autofocus={index === 0 || undefined} onClick={() => onPick(at)}>
            <span>{label}</span>
            {detail !== undefined && <span className={classes['detail']}>{detail}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
