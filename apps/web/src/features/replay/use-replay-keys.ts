import { useEffect, useRef } from 'react';
import { singleKeysAreOn, type Keys } from '../../shell/use-keys.ts';

const notHere =
  'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"], [role="slider"]';
/** Space and Enter belong to what has the focus. */
const presses = 'button, a[href], summary';

const isElsewhere = (event: KeyboardEvent): boolean => {
  const { target, key, ctrlKey, metaKey, altKey, defaultPrevented, isComposing } = event;
  if (ctrlKey || metaKey || altKey || defaultPrevented || isComposing || !singleKeysAreOn()) return true;
  if (document.querySelector('[role="dialog"]')) return true;
  if (!(target instanceof Element)) return false;
  const inSlider = target.closest('[role="slider"]') !== null;
  if (inSlider) return ['Home', 'End'].includes(key);
  return target.closest(notHere) !== null || (key === ' ' && target.closest(presses) !== null);
};

/** The keys of this page besides those of the shell: `{ } c Space 1-4 Home End`. */
export const useReplayKeys = (keys: Keys) => {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = current.current[event.key];
      if (!act || isElsewhere(event)) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
};
