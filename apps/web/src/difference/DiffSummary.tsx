import { count, inFigures } from '../ui/search-text.ts';
import type { Diff } from './ReasonGroup.tsx';
import classes from './Difference.module.css';

/** Never 100 % while one is missing, never 0 % while one is there. */
const share = ({ explained, asking }: Diff): number => {
  const percent = Math.round((explained / asking) * 100);
  return Math.min(explained < asking ? 99 : 100, Math.max(explained > 0 ? 1 : 0, percent));
};

/** What there is none of is not counted. */
export const partsOf = ({ added, removed, changed }: Diff): string =>
  [
    added > 0 && `${inFigures(added)} added`,
    removed > 0 && `${inFigures(removed)} removed`,
    changed > 0 && `${count(changed, 'fact')} changed`,
  ]
    .filter(Boolean)
    .join(', ');

/** How much of what changed has a reason. */
export function ExplainedShare({ diff }: { diff: Diff }) {
  if (diff.asking === 0) return null;
  const missing = diff.asking - diff.explained;
  return (
    <p>
      <meter min={0} max={diff.asking} value={diff.explained} aria-label="Explained" />{' '}
      <strong>
        {inFigures(diff.explained)} of {inFigures(diff.asking)} explained
      </strong>{' '}
      <span className={classes['share']}>({share(diff)} %)</span>
      {missing > 0 && <span className={classes['missing']}> · {inFigures(missing)} without a reason</span>}
    </p>
  );
}

export function DiffSummary({ diff }: { diff: Diff }) {
  return (
    <div className={classes['summary']}>
      <p>
        <strong>{count(diff.total, 'difference')}</strong>: {partsOf(diff)}
      </p>
      <ExplainedShare diff={diff} />
    </div>
  );
}
