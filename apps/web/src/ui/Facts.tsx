import type { ReactNode } from 'react';
import classes from './Facts.module.css';

export type Fact = readonly [label: string, value: ReactNode];

const says = ([, value]: Fact) => value !== null && value !== undefined && value !== false && value !== '';

/** What is known, a line each; what is not known is left out. */
export function Facts({ facts, title = 'Facts' }: { facts: readonly Fact[]; title?: string }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <dl className={classes['facts']}>
        {facts.filter(says).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
