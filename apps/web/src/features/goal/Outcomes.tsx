import { dateInWords } from '@throughline/calendar';
import { Button } from '@mantine/core';
import { Mutates } from '../../recording/Mutates.tsx';
import { Chip } from '../../ui/Chip.tsx';
import type { Goal, GoalEdit } from './edits/goal-edit.ts';
import { defineOutcome, measureOutcome, retargetOutcome } from './edits/outcomes.ts';
import { OutcomeChart } from './OutcomeChart.tsx';
import classes from './Outcomes.module.css';

type Outcome = Goal['outcomes'][number];

type OutcomesProps = {
  goal: Goal;
  today: string;
  isOver: boolean;
  onOpen: (name: string, edit: GoalEdit) => void;
};

const withUnit = (value: number, unit: string | null) => (unit ? `${value} ${unit}` : String(value));

const state = ({ measured, unit }: Outcome) => {
  const latest = measured.toSorted((a, b) => a.on.localeCompare(b.on)).at(-1);
  return latest
    ? `now ${withUnit(latest.value, unit)}, measured ${dateInWords(latest.on)}`
    : 'not measured yet';
};

/** How it will be known: each measure beside its guard, so that neither is read alone. */
export function Outcomes({ goal, today, isOver, onOpen }: OutcomesProps) {
  return (
    <section aria-label="Outcomes">
      <div className={classes['head']}>
        <h2>Outcomes</h2>
        {!isOver && (
          <Mutates by="goalDefineOutcome">
            <Button
              data-mutates
              variant="default"
              size="compact-sm"
              onClick={() => onOpen('outcome', defineOutcome)}
            >
              Define an outcome
            </Button>
          </Mutates>
        )}
      </div>
      {goal.outcomes.length === 0 && (
        <p className={classes['quiet']}>Nobody has said how it will be known.</p>
      )}
      <ul className={classes['outcomes']}>
        {goal.outcomes.map((outcome) => (
          <li key={outcome.outcomeId}>
            <p className={classes['measure']}>
              <strong>{outcome.measure}</strong>{' '}
              {outcome.activityOnly && <Chip tone="warn">counts activity</Chip>}
            </p>
            <p>
              {outcome.baseline !== null && `from ${withUnit(outcome.baseline, outcome.unit)} `}
              to {withUnit(outcome.target, outcome.unit)} · {state(outcome)}
            </p>
            <p className={classes['guard']}>
              {outcome.guard ? `Guarded by ${outcome.guard}` : 'No guard: nothing watches what this may cost'}
            </p>
            <OutcomeChart outcome={outcome} />
            {!isOver && (
              <Mutates>
                <div className={classes['ways']}>
                  <Button
                    data-mutates
                    variant="default"
                    size="compact-xs"
                    aria-label={`Measure ${outcome.measure}`}
                    onClick={() => onOpen(`measure:${outcome.outcomeId}`, measureOutcome(outcome, today))}
                  >
                    Measure
                  </Button>
                  <Button
                    data-mutates
                    variant="subtle"
                    size="compact-xs"
                    aria-label={`Move the target of ${outcome.measure}`}
                    onClick={() => onOpen(`retarget:${outcome.outcomeId}`, retargetOutcome(outcome))}
                  >
                    Move the target
                  </Button>
                </div>
              </Mutates>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
