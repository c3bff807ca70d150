import { useSyncExternalStore } from 'react';

export type ConnectionState = 'connecting' | 'live' | 'lost';

let state: ConnectionState = 'connecting';
const listeners = new Set<() => void>();

export const setConnectionState = (next: ConnectionState) => {
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Does the present reach this page as it happens? */
export const useConnectionState = (): ConnectionState => useSyncExternalStore(subscribe, () => state);
