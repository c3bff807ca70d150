import { useEffect } from 'react';

/** What somebody asked to record, from wherever they are, until the page that can do it is there. */
let asked: string | undefined;
const listeners = new Set<() => void>();

export const askFor = (what: string) => {
  asked = what;
  for (const listener of listeners) listener();
};

/** Opens what was asked for, once. */
export const useAskedFor = (what: string, open: () => void) => {
  useEffect(() => {
    const look = () => {
      if (asked !== what) return;
      asked = undefined;
      open();
    };
    look();
    listeners.add(look);
    return () => {
      listeners.delete(look);
    };
  });
};
