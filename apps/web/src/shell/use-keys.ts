import { useEffect, useRef, useSyncExternalStore } from 'react';
import { nameOfKey, readPress, type Waiting } from './key-sequences.ts';

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

/** Space and Enter press what has the focus; on a slider they have nothing to press. */
const isPressed =
  'button, a[href], summary, label, [role="button"], [role="tab"], [role="option"], [tabindex="0"]:not([role="slider"])';

const pressesSomething = (target: EventTarget | null, key: string) =>
  (key === ' ' || key === 'Enter') && target instanceof Element && target.closest(isPressed) !== null;

const isElsewhere = ({
  target,
  key,
  ctrlKey,
  metaKey,
  altKey,
  defaultPrevented,
  isComposing,
}: KeyboardEvent) =>
  pressesSomething(target, key) ||
  ctrlKey ||
  metaKey ||
  altKey ||
  defaultPrevented ||
  isComposing ||
  (target instanceof Element && target.closest(writesInto) !== null) ||
  document.querySelector('[role="dialog"]') !== null;

/** Whoever listens, the latest last: a page's own keys go before the shell's. */
const heard: { readonly current: Keys }[] = [];
/** One for all listeners: the second key of two is nobody's single key. */
let waiting: Waiting | undefined;

const onKey = (event: KeyboardEvent) => {
  if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return;
  if (isElsewhere(event) || (event.key !== 'Escape' && !singleKeysAreOn())) {
    waiting = undefined;
    return;
  }
  const bound = heard.flatMap(({ current }) => Object.keys(current));
  const read = readPress(bound, waiting, { key: nameOfKey(event.key), at: event.timeStamp });
  waiting = read.waiting;
  const { keys } = read;
  if (keys === undefined) return;
  event.preventDefault();
  heard.findLast(({ current }) => current[keys])?.current[keys]?.();
};

/** The second key of two is heard before any key of a page, which might be bound to the same letter alone. */
const onSecondKey = (event: KeyboardEvent) => {
  if (waiting && event.key !== 'Escape') onKey(event);
};

/**
 * Keys that work wherever nothing is being written, alone (`t`) or one after the other (`g d`). Escape always does: it
 * asks for nothing to be remembered.
 */
export const useKeys = (keys: Keys) => {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    if (heard.length === 0) {
      window.addEventListener('keydown', onSecondKey, { capture: true });
      window.addEventListener('keydown', onKey);
    }
    heard.push(current);
    return () => {
      heard.splice(heard.indexOf(current), 1);
      if (heard.length > 0) return;
      window.removeEventListener('keydown', onSecondKey, { capture: true });
      window.removeEventListener('keydown', onKey);
    };
  }, []);
};
