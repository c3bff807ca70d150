import { useEffect, useState } from 'react';
import { useSignedOut } from '../access/signed-out.ts';
import { useConnectionState } from './connection-state.ts';
import classes from './ConnectionBanner.module.css';

/** Below what anybody notices: a socket that is opened anew at once was never missed. */
const patienceMs = 250;

/** Says that the page may be behind, as soon as it may. */
export function ConnectionBanner() {
  const state = useConnectionState();
  const isOut = useSignedOut();
  const [lasting, setLasting] = useState(false);
  const lost = state === 'lost' && !isOut;
  useEffect(() => {
    const timer = setTimeout(() => setLasting(lost), lost ? patienceMs : 0);
    return () => clearTimeout(timer);
  }, [lost]);
  return (
    <div role="status" className={classes['place']}>
      {lost && lasting && (
        <p className={classes['banner']}>
          Connection lost. This page may be behind; it is trying to reach the server again.
        </p>
      )}
    </div>
  );
}
