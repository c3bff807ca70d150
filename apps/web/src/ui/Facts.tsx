import type { ReactNode } from 'react';
import classes from './Facts.module.css';

export type Fact = readonly [label: string, value: ReactNode];

const says = ([, value]: Fact) => value !== null && value !== undefined && value !== false && value !== '';

/** What is known, a line each; what is not known is left out. */
export function Facts({ facts, title = 'Facts' }: { facts: readonly Fact[]; title?: string }) {
  const known = facts.filter(says);
  if (known.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <dl className={classes['facts']}>
        {known.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
