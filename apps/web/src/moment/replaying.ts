import { useSyncExternalStore } from 'react';

let replaying = false;
const listeners = new Set<() => void>();

/** While a replay moves, the moment is the one beside its slider; the address takes it up when it rests. */
export const setReplaying = (moves: boolean) => {
  if (moves === replaying) return;
  replaying = moves;
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useReplaying = (): boolean => useSyncExternalStore(subscribe, () => replaying);
