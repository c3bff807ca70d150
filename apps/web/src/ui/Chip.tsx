import type { ReactNode } from 'react';
import classes from './Chip.module.css';

export type Tone = 'quiet' | 'brand' | 'good' | 'warn' | 'bad';

/** A few words with a colour of their meaning; the words alone say it all. */
export function Chip({
  tone = 'quiet',
  title,
  children,
}: {
  tone?: Tone;
  title?: string;
  children: ReactNode;
}) {
  return (
    <span className={classes['chip']} data-tone={tone} title={title}>
      {children}
    </span>
  );
}
