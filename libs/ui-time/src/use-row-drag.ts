import { useCallback, useRef, useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';

/** Where a row would go: right before or right after another one. */
export type Place = { readonly beside: string; readonly side: 'before' | 'after' };

export type Dragged = { readonly key: string; readonly place: Place | undefined };

/** A hand that trembles does not drag yet. */
const slack = 4;

/** So near to the edge of the window the page begins to scroll. */
const edge = 56;

const rowsOf = (list: Element): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[data-drop]')];

/** The gap between rows that is nearest to this height. */
export const placeAtHeight = (
  rows: readonly { readonly key: string; readonly top: number; readonly bottom: number }[],
  y: number,
): Place | undefined => {
  const row = rows.find(({ bottom }) => y < bottom) ?? rows.at(-1);
  if (!row) return undefined;
  return { beside: row.key, side: y < (row.top + row.bottom) / 2 ? 'before' : 'after' };
};

const placeUnder = (list: Element, y: number) =>
  placeAtHeight(
    rowsOf(list).map((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return { key: row.dataset['drop'] ?? '', top, bottom };
    }),
    y,
  );

const scrollNear = (y: number) => {
  if (y < edge * 2) window.scrollBy(0, -12);
  if (y > window.innerHeight - edge) window.scrollBy(0, 12);
};

/**
 * Rows that can be dragged by a handle, with pointer events only. Rows to drop beside carry their key as `data-drop`;
 * the list carries `data-drag-list`. What the pointer can do, a key must be able to do as well (WCAG 2.5.7).
 */
export const useRowDrag = (onDrop: (key: string, place: Place) => void) => {
  const [dragged, setDragged] = useState<Dragged>();
  const start = useRef<{ key: string; y: number } | undefined>(undefined);
  /** As of the last movement: the state on the screen may be a frame behind. */
  const latest = useRef<Dragged | undefined>(undefined);
  /** The click that ends a drag is none. */
  const wasDrag = useRef(false);
  const cancel = useCallback(() => {
    start.current = undefined;
    latest.current = undefined;
    setDragged(undefined);
  }, []);
  const handle = (key: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      start.current = { key, y: event.clientY };
      wasDrag.current = false;
    },
    onPointerMove: ({ clientY, currentTarget }: PointerEvent<HTMLElement>) => {
      if (!start.current) return;
      if (!latest.current && Math.abs(clientY - start.current.y) < slack) return;
      const list = currentTarget.closest('[data-drag-list]');
      wasDrag.current = true;
      scrollNear(clientY);
      latest.current = { key: start.current.key, place: list ? placeUnder(list, clientY) : undefined };
      setDragged(latest.current);
    },
    onPointerUp: () => {
      const dropped = latest.current;
      cancel();
      if (dropped?.place && dropped.place.beside !== dropped.key) onDrop(dropped.key, dropped.place);
    },
    onPointerCancel: cancel,
    onClickCapture: (event: MouseEvent) => {
      if (wasDrag.current) event.stopPropagation();
      wasDrag.current = false;
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key !== 'Escape' || !dragged) return;
      event.stopPropagation();
      cancel();
    },
  });
  return { dragged, handle };
};
