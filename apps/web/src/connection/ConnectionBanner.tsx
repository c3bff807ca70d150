import { useEffect, useState } from 'react';
import { useConnectionState } from './connection-state.ts';
import classes from './ConnectionBanner.module.css';

const patienceMs = 1500;

/** Said only when it lasts: a blink of the network is nobody's business. */
export function ConnectionBanner() {
  const state = useConnectionState();
  const [lasting, setLasting] = useState(false);
  const lost = state === 'lost';
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
