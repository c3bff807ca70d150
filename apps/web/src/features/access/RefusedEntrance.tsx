import type { Refused } from '../../access/entrance.ts';
import classes from './Entrance.module.css';

/** Why not, where no field is to blame. */
export function RefusedEntrance({ refused }: { refused: Refused | undefined }) {
  return (
    <div role="alert">
      {refused && refused.field === undefined && (
        <div className={classes['refused']}>
          <p>{refused.message}</p>
          {refused.hint && <p>{refused.hint}</p>}
        </div>
      )}
    </div>
  );
}
