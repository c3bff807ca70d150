import { useCallback, useLayoutEffect, useRef } from 'react';

/** One function for all drawings that does what the latest of them says: for handlers of parts that are seldom drawn. */
export const useSteady = <Args extends readonly unknown[], Answer>(act: (...args: Args) => Answer) => {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
};
