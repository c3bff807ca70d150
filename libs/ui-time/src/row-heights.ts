/** How tall rows are on the screen, by their key; rows that were never drawn are not known. */
export const rowHeights = () => {
  let known: ReadonlyMap<string, number> = new Map();
  const listeners = new Set<() => void>();
  const notice = (entries: readonly ResizeObserverEntry[]) => {
    const next = new Map(known);
    for (const { target, borderBoxSize } of entries) {
      const key = (target as HTMLElement).dataset['rowKey'];
      const height = borderBoxSize[0]?.blockSize ?? 0;
      if (key !== undefined && height > 0) next.set(key, height);
    }
    if ([...next].every(([key, height]) => known.get(key) === height)) return;
    known = next;
    for (const listener of listeners) listener();
  };
  const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(notice);
  return {
    known: () => known,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** The `ref` of a row that carries its key as `data-row-key`. */
    watch: (row: HTMLElement | null) => {
      if (row) observer?.observe(row);
      return () => row && observer?.unobserve(row);
    },
  };
};
