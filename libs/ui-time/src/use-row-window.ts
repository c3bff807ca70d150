import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { rowHeights } from './row-heights.ts';
import { offsetsOf, stretchBetween, type Stretch } from './row-window.ts';

/** So few are simply drawn: the browser can search them and a screen reader reads on without a pause. */
const drawnWhole = 60;

/** Drawn beyond what is seen, so that the next Tab and the next turn of the wheel find something. */
const margin = 600;

/** A step of scrolling smaller than this draws nothing anew. */
const grain = 150;

const roundedDown = (value: number) => Math.floor(value / grain) * grain;

const useSeen = (list: HTMLElement | null) => {
  const subscribe = useCallback((listener: () => void) => {
    const options = { passive: true } as const;
    window.addEventListener('scroll', listener, options);
    window.addEventListener('resize', listener, options);
    return () => {
      window.removeEventListener('scroll', listener);
      window.removeEventListener('resize', listener);
    };
  }, []);
  return useSyncExternalStore(subscribe, () => (list ? roundedDown(-list.getBoundingClientRect().top) : 0));
};

type RowWindow = Stretch & {
  /** The `ref` of the element that holds the rows and nothing else. */
  readonly list: (element: HTMLElement | null) => void;
  /** The `ref` of every row; it carries its key as `data-row-key`. */
  readonly row: (element: HTMLElement | null) => void;
};

/** Draws only the rows near what is seen of the page. Heights are measured; `estimate` is for those never drawn. */
export const useRowWindow = (keys: readonly string[], estimate: (index: number) => number): RowWindow => {
  const [list, setList] = useState<HTMLElement | null>(null);
  const [heights] = useState(rowHeights);
  const known = useSyncExternalStore(heights.subscribe, heights.known);
  const top = useSeen(list);
  const offsets = useMemo(
    () => offsetsOf(keys.map((key, index) => known.get(key) ?? estimate(index))),
    [keys, known, estimate],
  );
  const whole = { from: 0, to: keys.length, above: 0, below: 0 };
  const stretch =
    keys.length <= drawnWhole
      ? whole
      : stretchBetween(offsets, top - margin, top + window.innerHeight + grain + margin);
  return { ...stretch, list: setList, row: heights.watch };
};
