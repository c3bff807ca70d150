import { inLowerCase, toneOf } from './status-words.ts';
import classes from './StatusMark.module.css';

/** A shape for each state, so that it is told apart without colour; beside it stands its word. */
const shapes: Readonly<Record<string, string>> = {
  PROPOSED: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11Z',
  COMMITTED: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11ZM5.5 8l2 2 3.2-4',
  DELIVERED: 'm3 8.5 3.4 3.4L13 5',
  PAUSED: 'M5.5 3.5v9M10.5 3.5v9',
  DROPPED: 'm4 4 8 8m0-8-8 8',
  DECLINED: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11ZM4.2 11.8l7.6-7.6',
  WITHDRAWN: 'M13 8H4m3.5-4L4 8l3.5 4',
  CARRIED_OVER: 'M3 8h9m-3.5-4L12 8l-3.5 4',
  MENTIONED: 'M8 8h.01M4 8h.01M12 8h.01',
  ON_TRACK: 'M3 12 7 7.5l2.5 2.5L13 4.5',
  AT_RISK: 'M8 2.5 14 13H2ZM8 6.5v3M8 11.2h.01',
  OFF_TRACK: 'M5.3 2.5h5.4l2.8 2.8v5.4l-2.8 2.8H5.3l-2.8-2.8V5.3ZM8 5v3.6M8 11h.01',
};

/** How a goal stands, as a shape and a word. */
export function StatusMark({ name, title }: { name: string; title?: string | null }) {
  return (
    <span className={classes['mark']} data-tone={toneOf(name)} title={title ?? undefined}>
      <svg
        width="13"
        height="13"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
        strokeDasharray={name === 'PROPOSED' ? '2.4 2.4' : undefined}
        aria-hidden="true"
        focusable="false"
      >
        <path d={shapes[name] ?? shapes['MENTIONED']} />
      </svg>
      {inLowerCase(name)}
    </span>
  );
}
