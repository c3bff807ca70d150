import { getRouteApi, Link } from '@tanstack/react-router';
import { inOrder, type HorizonChoice } from './horizons.ts';
import type { HorizonHeaderFragment as Horizon } from '../../generated/documents.ts';
import classes from './Plan.module.css';

const route = getRouteApi('/');
const shownAtMost = 4;

type OrderIsElsewhereProps = { choice: HorizonChoice; horizons: readonly Horizon[] };

/** Why goals cannot be moved here, and where they can. */
export function OrderIsElsewhere({ choice: { horizon, isAll }, horizons }: OrderIsElsewhereProps) {
  const search = route.useSearch();
  const open = inOrder(horizons).filter(({ status }) => status !== 'CLOSED');
  if (horizon?.status === 'CLOSED')
    return <p className={classes['elsewhere']}>{horizon.name} is closed: its order stays as it was.</p>;
  if (!isAll || open.length === 0) return null;
  return (
    <p className={classes['elsewhere']}>
      Each horizon has its own order. To change one, choose{' '}
      {open.slice(-shownAtMost).map(({ id, key, name }, index, { length }) => (
        <span key={id}>
          {index > 0 && (index === length - 1 ? ' or ' : ', ')}
          <Link to="/" search={{ ...search, horizon: key, zoom: undefined }}>
            {name}
          </Link>
        </span>
      ))}
      .
    </p>
  );
}
