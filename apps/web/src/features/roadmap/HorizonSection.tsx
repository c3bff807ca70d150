import { dateInWords, type CivilDate } from '@throughline/calendar';
import { SpanAxis, type Span } from '@throughline/ui-time';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { GoalLineFragment, HorizonHeaderFragment } from '../../generated/documents.ts';
import { Chip } from '../../ui/Chip.tsx';
import { inLowerCase, toneOf } from '../../ui/status-words.ts';
import { GoalLine } from './GoalLine.tsx';
import classes from './HorizonSection.module.css';

/** Enough for a horizon that can be grasped; more are one click away, and a page stays quick. */
const shownAtFirst = 50;

const spanOf = ({ startsOn, endsOn }: HorizonHeaderFragment): Span | undefined =>
  startsOn && endsOn ? { startsOn, endsOn } : undefined;

function Heading({ horizon }: { horizon: HorizonHeaderFragment | undefined }) {
  if (!horizon)
    return (
      <header className={classes['header']}>
        <h2>No horizon</h2>
        <p className={classes['why']}>Proposed, and not planned into any horizon yet.</p>
      </header>
    );
  const span = spanOf(horizon);
  return (
    <header className={classes['header']}>
      <h2>
        {horizon.name} <Chip tone={toneOf(horizon.status)}>{inLowerCase(horizon.status)}</Chip>{' '}
        <span className={classes['dates']}>
          {span ? `${dateInWords(span.startsOn)} – ${dateInWords(span.endsOn)}` : 'no dates yet'}
        </span>
      </h2>
      {horizon.purpose && <p className={classes['purpose']}>{horizon.purpose}</p>}
      {horizon.why && <p className={classes['why']}>Why: {horizon.why}</p>}
    </header>
  );
}

type HorizonSectionProps = {
  horizon: HorizonHeaderFragment | undefined;
  goals: readonly GoalLineFragment[];
  today: CivilDate;
};

export function HorizonSection({ horizon, goals, today }: HorizonSectionProps) {
  const [all, setAll] = useState(false);
  const span = horizon && spanOf(horizon);
  const shown = all ? goals : goals.slice(0, shownAtFirst);
  return (
    <section className={classes['section']} aria-label={horizon?.name ?? 'No horizon'}>
      <Heading horizon={horizon} />
      {goals.length === 0 ? (
        <p className={classes['none']}>No goal in this horizon yet.</p>
      ) : (
        <table className={classes['goals']}>
          <thead>
            <tr>
              <th scope="col">Rank</th>
              <th scope="col">Goal</th>
              <th scope="col">Team</th>
              <th scope="col">Status</th>
              <th scope="col">Target</th>
              <th scope="col" className={classes['time']}>
                {span ? <SpanAxis span={span} day={today} /> : null}
                <span className={classes['for-ears']}>On the way</span>
              </th>
              <th scope="col">Last change</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((goal) => (
              <GoalLine key={goal.id} goal={goal} span={span} today={today} />
            ))}
          </tbody>
        </table>
      )}
      {shown.length < goals.length && (
        <Button variant="default" size="xs" onClick={() => setAll(true)}>
          Show the other {goals.length - shown.length} goals
        </Button>
      )}
    </section>
  );
}
