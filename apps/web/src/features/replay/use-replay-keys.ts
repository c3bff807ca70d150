import { useEffect, useRef } from 'react';
import { useBoundKeys } from '../../shell/use-actions.ts';
import { singleKeysAreOn, useKeys } from '../../shell/use-keys.ts';
import type { Speed } from './play-clock.ts';

type ReplayActions = Readonly<
  Record<'play' | 'decisionBack' | 'decisionOn' | 'compare' | 'beginning' | 'end', () => void>
> & { readonly speed: (speed: Speed) => void };

/** The keys of this page besides those of the shell: `{ } c Home End` or those chosen instead, 1 to 4, and Space. */
export const useReplayKeys = ({ play, speed, ...bound }: ReplayActions) => {
  const keys = useBoundKeys(bound);
  useKeys({ ...keys, '1': () => speed(1), '2': () => speed(2), '3': () => speed(3), '4': () => speed(4) });
  useSpace(play);
};

/** Space belongs to what has the focus, and plays where nothing takes it: also on the slider, which has no use for it. */
const takesSpace =
  'button, a[href], summary, label, input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"], [tabindex="0"]:not([role="slider"])';

const useSpace = (act: () => void) => {
  const current = useRef(act);
  useEffect(() => {
    current.current = act;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target, key, ctrlKey, metaKey, altKey, defaultPrevented } = event;
      if (key !== ' ' || ctrlKey || metaKey || altKey || defaultPrevented || !singleKeysAreOn()) return;
      if (target instanceof Element && target.closest(takesSpace)) return;
      if (document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      current.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
};
