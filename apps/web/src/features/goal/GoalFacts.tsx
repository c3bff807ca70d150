import { Button } from '@mantine/core';
import { Mutates } from '../../recording/Mutates.tsx';
import type { GoalFactsFragment } from '../../generated/documents.ts';
import { factsOf, type Fact } from './facts.ts';
import { filing, type EditName } from './edits/all.ts';
import classes from './GoalPage.module.css';

function Value({ value }: Pick<Fact, 'value'>) {
  if (typeof value === 'string') return value;
  if (value.length === 1) return value[0];
  return (
    <ul>
      {value.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

type GoalFactsProps = { goal: GoalFactsFragment; isOver: boolean; onEdit: (name: EditName) => void };

/** What the goal says of itself; what can be changed is changed where it stands. */
export function GoalFacts({ goal, isOver, onEdit }: GoalFactsProps) {
  return (
    <section aria-label="Facts">
      <h2>Facts</h2>
      <dl className={classes['facts']}>
        {factsOf(goal).map(({ label, value, form }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Value value={value} />
            </dd>
            {form && (!isOver || filing.includes(form)) && (
              <dd className={classes['change']}>
                <Mutates>
                  <Button
                    data-mutates
                    variant="subtle"
                    size="compact-xs"
                    aria-label={`Change: ${label}`}
                    onClick={() => onEdit(form)}
                  >
                    Change
                  </Button>
                </Mutates>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  );
}
