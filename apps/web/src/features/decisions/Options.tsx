import { Chip } from '../../ui/Chip.tsx';
import detail from '../../ui/Detail.module.css';
import type { DecisionFactsFragment } from '../../generated/documents.ts';
import classes from './Options.module.css';

/** Over what it was chosen: each option with what speaks for and against it. */
export function Options({ options }: { options: DecisionFactsFragment['options'] }) {
  return (
    <section aria-label="Options">
      <h2>Options</h2>
      {options.length === 0 && <p className={detail['quiet']}>No options are recorded.</p>}
      <ol className={classes['options']}>
        {options.map(({ optionId, title, pros, cons, chosen }) => (
          <li key={optionId} data-chosen={chosen || undefined}>
            <h3>
              {title} {chosen && <Chip tone="good">✓ chosen</Chip>}
            </h3>
            <Points label="For" points={pros} sign="+" />
            <Points label="Against" points={cons} sign="−" />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Points({ label, points, sign }: { label: string; points: readonly string[]; sign: string }) {
  if (points.length === 0) return null;
  return (
    <ul aria-label={label}>
      {points.map((point) => (
        <li key={point}>
          <span aria-hidden="true">{sign} </span>
          {point}
        </li>
      ))}
    </ul>
  );
}
