import type { ChangesQuery } from '../../generated/documents.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ReasonGroup } from './ReasonGroup.tsx';
import classes from './Changes.module.css';

type Diff = ChangesQuery['diff'];

const share = ({ explained, asking }: Diff) => Math.round((explained / asking) * 100);

const plural = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

function Summary({ diff }: { diff: Diff }) {
  return (
    <div className={classes['summary']}>
      <p>
        <strong>{plural(diff.total, 'difference', 'differences')}</strong>: {diff.added} added, {diff.removed}{' '}
        removed, {plural(diff.changed, 'fact', 'facts')} changed
      </p>
      {diff.asking > 0 && (
        <p>
          <meter min={0} max={diff.asking} value={diff.explained} aria-label="Explained" />{' '}
          <strong>
            {diff.explained} of {diff.asking} explained
          </strong>{' '}
          ({share(diff)} %)
        </p>
      )}
    </div>
  );
}

export function ChangesBetween({ diff }: { diff: Diff }) {
  if (diff.total === 0)
    return (
      <Notice title="Nothing differs">
        <p>The plan at the end of this time is the plan at its beginning. Choose an earlier start.</p>
      </Notice>
    );
  return (
    <>
      <Summary diff={diff} />
      {diff.groups.map((group) => (
        <ReasonGroup key={JSON.stringify(group.because)} group={group} />
      ))}
    </>
  );
}
