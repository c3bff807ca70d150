import { Kbd } from '@mantine/core';
import { useEffect, useState } from 'react';
import { isDemo } from '../../connection/which-house.ts';
import { useBindings } from '../../shell/bindings.ts';
import classes from './Replay.module.css';

const seen = 'throughline-demo-hint';

/** The keys in one line, for the first visit to the demo only. */
export function DemoHint() {
  const [shown] = useState(() => isDemo && localStorage.getItem(seen) === null);
  useEffect(() => {
    if (shown) localStorage.setItem(seen, 'seen');
  }, [shown]);
  const { play, back, on, compare } = useBindings();
  if (!shown) return null;
  return (
    <p className={classes['hint']}>
      Press <Kbd>{play}</Kbd> to play, <Kbd>{back}</Kbd> and <Kbd>{on}</Kbd> to step, <Kbd>{compare}</Kbd> to
      compare
    </p>
  );
}
