import { useSyncExternalStore } from 'react';

/** What keys can do, and the keys that do it unless somebody chose others. */
export const keyed = {
  moments: { keys: 't', words: 'Look at another moment' },
  back: { keys: '[', words: 'One change back' },
  on: { keys: ']', words: 'One change on' },
  down: { keys: 'j', words: 'Next row' },
  up: { keys: 'k', words: 'Row before' },
  roadmap: { keys: 'g r', words: 'Go to the roadmap' },
  decisions: { keys: 'g d', words: 'Go to the decisions' },
  context: { keys: 'g c', words: 'Go to the context' },
  people: { keys: 'g p', words: 'Go to the people' },
  replay: { keys: 'g l', words: 'Go to the replay' },
  changes: { keys: 'g h', words: 'Go to the changes' },
  settings: { keys: 'g ,', words: 'Go to the settings' },
  newGoal: { keys: 'n g', words: 'New goal' },
  newDecision: { keys: 'n d', words: 'New decision' },
  play: { keys: 'Space', words: 'Replay: play, pause' },
  speed1: { keys: '1', words: 'Replay: slowest' },
  speed2: { keys: '2', words: 'Replay: twice as fast' },
  speed3: { keys: '3', words: 'Replay: four times as fast' },
  speed4: { keys: '4', words: 'Replay: eight times as fast' },
  decisionBack: { keys: '{', words: 'Replay: one decision back' },
  decisionOn: { keys: '}', words: 'Replay: one decision on' },
  compare: { keys: 'c', words: 'Replay: compare, or stop comparing' },
  beginning: { keys: 'Home', words: 'Replay: to the beginning' },
  end: { keys: 'End', words: 'Replay: to the end' },
  list: { keys: '?', words: 'This list' },
} as const satisfies Record<string, { keys: string; words: string }>;

export type Keyed = keyof typeof keyed;
/** The keys of each; nothing where it was switched off. */
export type Bindings = Readonly<Record<Keyed, string>>;

export const allKeyed = Object.keys(keyed) as Keyed[];

/** One or two keys as they are written; `G  d ` means `g d` only if that is what the keyboard says, so case stays. */
export const tidyKeys = (written: string): string =>
  written.trim().split(/\s+/).filter(Boolean).slice(0, 2).join(' ');

export const readBindings = (stored: string | null): Bindings => {
  let chosen: Record<string, unknown> = {};
  try {
    const read: unknown = JSON.parse(stored ?? '{}');
    if (typeof read === 'object' && read !== null) chosen = read as Record<string, unknown>;
  } catch {
    // What cannot be read was not chosen.
  }
  const keysOf = (id: Keyed) => {
    const keys = chosen[id];
    return typeof keys === 'string' ? tidyKeys(keys) : keyed[id].keys;
  };
  return Object.fromEntries(allKeyed.map((id) => [id, keysOf(id)])) as Bindings;
};

/** The others that the same keys do, or would hide: `g` alone hides every pair that begins with it. */
export const clashesOf = (bindings: Bindings, id: Keyed): Keyed[] => {
  const keys = bindings[id];
  if (keys === '') return [];
  return allKeyed.filter((other) => {
    const theirs = bindings[other];
    if (other === id || theirs === '') return false;
    return theirs === keys || theirs.startsWith(`${keys} `) || keys.startsWith(`${theirs} `);
  });
};

const store = 'throughline-keys';
const listeners = new Set<() => void>();
let current: Bindings | undefined;

const bindings = () => (current ??= readBindings(localStorage.getItem(store)));

const keep = (next: Bindings | undefined) => {
  if (next) localStorage.setItem(store, JSON.stringify(next));
  else localStorage.removeItem(store);
  current = undefined;
  for (const listener of listeners) listener();
};

export const bindKeys = (id: Keyed, keys: string) => keep({ ...bindings(), [id]: tidyKeys(keys) });
export const forgetBindings = () => keep(undefined);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useBindings = (): Bindings => useSyncExternalStore(subscribe, bindings);
