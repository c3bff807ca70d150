import { useEffect, useRef, useSyncExternalStore } from 'react';

export type Keys = Readonly<Record<string, () => void>>;

const store = 'throughline-single-keys';
const listeners = new Set<() => void>();

/** WCAG 2.1.4: keys without Ctrl or Alt can be switched off, for those who dictate. */
export const singleKeysAreOn = () => localStorage.getItem(store) !== 'off';

export const switchSingleKeys = (on: boolean) => {
  localStorage.setItem(store, on ? 'on' : 'off');
  for (const listener of listeners) listener();
};

export const useSingleKeys = () =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, singleKeysAreOn);

const writesInto =
  'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"]';

const isElsewhere = ({ target, ctrlKey, metaKey, altKey, defaultPrevented, isComposing }: KeyboardEvent) =>
  ctrlKey ||
  metaKey ||
  altKey ||
  defaultPrevented ||
  isComposing ||
  (target instanceof Element && target.closest(writesInto) !== null) ||
  document.querySelector('[role="dialog"]') !== null;

/** Keys that work wherever nothing is being written. Escape always does: it asks for nothing to be remembered. */
export const useKeys = (keys: Keys) => {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isElsewhere(event)) return;
      if (event.key !== 'Escape' && !singleKeysAreOn()) return;
      const act = current.current[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
};
