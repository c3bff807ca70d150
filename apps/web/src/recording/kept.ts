import { useCallback, useSyncExternalStore } from 'react';
import { isDemo } from '../connection/which-house.ts';
import { intentions, newCommandId, type Intentions } from './command-id.ts';

/** A draft of the demo stays in the demo. */
const prefix = isDemo ? 'throughline-demo-kept:' : 'throughline-kept:';
const listeners = new Set<() => void>();
const parsed = new Map<string, { readonly text: string; readonly value: unknown }>();

const read = (name: string): unknown => {
  const text = localStorage.getItem(prefix + name);
  if (text === null) return undefined;
  const known = parsed.get(name);
  if (known?.text === text) return known.value;
  try {
    const value: unknown = JSON.parse(text);
    parsed.set(name, { text, value });
    return value;
  } catch {
    return undefined;
  }
};

/** Kept in this browser until it is recorded or given up: a reload loses nothing. */
export const keep = (name: string, value: unknown): void => {
  if (value === undefined) localStorage.removeItem(prefix + name);
  else localStorage.setItem(prefix + name, JSON.stringify(value));
  for (const listener of listeners) listener();
};

/** Everything that was written here, in the demo, too. */
export const forgetKept = (): void => {
  for (const name of Object.keys(localStorage))
    if (/^throughline(?:-demo)?-kept:/.test(name)) localStorage.removeItem(name);
  for (const listener of listeners) listener();
};

export const kept = <T>(name: string): T | undefined => read(name) as T | undefined;

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
};

/** What was written and not recorded yet, by the name it is kept under. */
export const useKept = <T>(name: string) => {
  const value = useSyncExternalStore(subscribe, () => kept<T>(name));
  const set = useCallback((next: T | undefined) => keep(name, next), [name]);
  return [value, set] as const;
};

/** Also a reload sends the same thing as the same command. */
export const keptIntentions = (name: string): Intentions =>
  intentions(newCommandId, {
    recall: () => kept(`${name}:command`),
    remember: (intention) => keep(`${name}:command`, intention),
  });
