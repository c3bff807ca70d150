import type { GoalFactsFragment } from '../../generated/documents.ts';
import { factsOf, type Fact } from './facts.ts';
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

export function GoalFacts({ goal }: { goal: GoalFactsFragment }) {
  return (
    <section aria-label="Facts">
      <h2>Facts</h2>
      <dl className={classes['facts']}>
        {factsOf(goal).map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Value value={value} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
