import { Button } from '@mantine/core';
import { Mutates } from '../../recording/Mutates.tsx';
import type { GoalFactsFragment } from '../../generated/documents.ts';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { factsOf, type Fact, type Said } from './facts.ts';
import { filing, type EditName } from './edits/all.ts';
import classes from './GoalPage.module.css';

function One({ said }: { said: Said }) {
  return typeof said === 'string' ? said : <NodeLink node={said}>{said.name}</NodeLink>;
}

function Value({ value }: Pick<Fact, 'value'>) {
  if (!Array.isArray(value)) return <One said={value as Said} />;
  const items = value as readonly Said[];
  if (items.length === 1) return <One said={items[0]!} />;
  return (
    <ul>
      {items.map((item) => (
        <li key={typeof item === 'string' ? item : item.key}>
          <One said={item} />
        </li>
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
