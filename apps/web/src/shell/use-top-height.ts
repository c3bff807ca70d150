import { useLayoutEffect, useRef } from 'react';

/** Tells the styles how tall the head of the page is: it grows by the bar of the past and by a lost connection. */
export const useTopHeight = () => {
  const top = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (!top.current) return;
    const observer = new ResizeObserver(([entry]) => {
      const height = entry?.borderBoxSize[0]?.blockSize ?? 0;
      document.documentElement.style.setProperty('--top-height', `${height}px`);
    });
    observer.observe(top.current);
    return () => observer.disconnect();
  }, []);
  return top;
};
