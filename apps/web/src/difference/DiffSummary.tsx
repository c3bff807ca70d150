import type { Diff } from './ReasonGroup.tsx';
import classes from './Difference.module.css';

const share = ({ explained, asking }: Diff) => Math.round((explained / asking) * 100);

export const plural = (number: number, one: string, many: string) =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

/** How much of what changed has a reason. */
export function ExplainedShare({ diff }: { diff: Diff }) {
  if (diff.asking === 0) return null;
  const missing = diff.asking - diff.explained;
  return (
    <p>
      <meter min={0} max={diff.asking} value={diff.explained} aria-label="Explained" />{' '}
      <strong>
        {diff.explained} of {diff.asking} explained
      </strong>{' '}
      ({share(diff)} %)
      {missing > 0 && <span className={classes['missing']}> · {missing} without a reason</span>}
    </p>
  );
}

export function DiffSummary({ diff }: { diff: Diff }) {
  return (
    <div className={classes['summary']}>
      <p>
        <strong>{plural(diff.total, 'difference', 'differences')}</strong>: {diff.added} added, {diff.removed}{' '}
        removed, {plural(diff.changed, 'fact', 'facts')} changed
      </p>
      <ExplainedShare diff={diff} />
    </div>
  );
}
