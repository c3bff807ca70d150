import { count } from '../../ui/search-text.ts';
import type { Row } from './rows.ts';
import classes from './Timeline.module.css';

type Plain = Exclude<Row, { kind: 'goal' } | { kind: 'gone' }>;

/** Rows that hold no goal: headings, sections that open and close, the cut line, and the place a goal left. */
export function PlainRow({ row, onFold }: { row: Plain; onFold: (key: string) => void }) {
  switch (row.kind) {
    case 'heading':
      return (
        <div role="cell" aria-colspan={5} className={classes['plain']}>
          <h2>
            {row.title} <span className={classes['count']}>{count(row.count, 'goal')}</span>
          </h2>
        </div>
      );
    case 'fold':
      return (
        <div role="cell" aria-colspan={5} className={classes['plain']}>
          <h2>
            <button
              type="button"
              className={classes['fold']}
              aria-expanded={row.isOpen}
              onClick={() => onFold(row.key)}
            >
              <span aria-hidden="true">{row.isOpen ? '▾' : '▸'}</span> {row.title}{' '}
              <span className={classes['count']}>{count(row.count, 'goal')}</span>
            </button>
          </h2>
        </div>
      );
    case 'cut':
      return (
        <div role="cell" aria-colspan={5} className={classes['cut']}>
          <span>{row.words}</span>
        </div>
      );
    case 'was-here':
      return (
        <div role="cell" aria-colspan={5} className={classes['was-here']}>
          <span>
            “{row.goal.title}” was here, at rank {row.rank}
          </span>
        </div>
      );
  }
}
