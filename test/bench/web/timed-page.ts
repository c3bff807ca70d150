import type { Browser, Page } from 'playwright-core';
import { browserState } from '../../access/owner.ts';
import { keepOffline } from '../../browser/launch.ts';
import type { Served } from '../served.ts';

declare global {
  /** What the init script below leaves in the page. */
  var bench: {
    /** Milliseconds until the first answer to what is asked for then is painted, and until all of them are. */
    settled(act: () => void): Promise<{ first: number; all: number }>;
    /** Milliseconds until the next frame is painted. */
    painted(act: () => void): Promise<number>;
    /** Of each interaction the longest event: what INP counts. */
    readonly interactions: Map<number, number>;
    readonly lcp: () => number;
    readonly cls: () => number;
  };
}

/** Runs before the page's own scripts, at each load. */
const observe = () => {
  let [asked, open, answered, lcp, cls] = [0, 0, 0, 0, 0];
  const interactions = new Map<number, number>();
  const fetchIt = window.fetch.bind(window);
  window.fetch = async (...request) => {
    asked++;
    open++;
    try {
      const answer = await fetchIt(...request);
      return new Response(await answer.text(), answer);
    } finally {
      open--;
      answered++;
    }
  };
  const watch = (type: string, note: (entry: PerformanceEntry) => void, more: object = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
      ...more,
    });
  watch('largest-contentful-paint', ({ startTime }) => (lcp = startTime));
  watch('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) cls += value;
  });
  watch(
    'event',
    (entry) => {
      const { interactionId, duration } = entry as PerformanceEventTiming & { interactionId: number };
      if (interactionId > 0)
        interactions.set(interactionId, Math.max(duration, interactions.get(interactionId) ?? 0));
    },
    { durationThreshold: 16 },
  );
  const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
  const afterPaint = async () => {
    await frame();
    await new Promise((resolve) => setTimeout(resolve));
  };
  globalThis.bench = {
    settled: async (act) => {
      const [start, before] = [performance.now(), asked];
      const since = () => performance.now() - start;
      const until = async (done: () => boolean) => {
        while (!done()) {
          await frame();
          if (since() > 20_000) throw new Error('Nothing was asked for, or never answered.');
        }
        await afterPaint();
        return since();
      };
      const answersBefore = answered;
      act();
      const first = await until(() => answered > answersBefore);
      return { first, all: await until(() => asked > before && open === 0) };
    },
    painted: async (act) => {
      const start = performance.now();
      act();
      await afterPaint();
      return performance.now() - start;
    },
    interactions,
    lcp: () => lcp,
    cls: () => cls,
  };
};

export type TimedPage = { readonly page: Page; close(): Promise<void> };

/** A page on a processor that is so many times slower, with an empty cache. */
export const openTimedPage = async (
  browser: Browser,
  { address, owner }: Served,
  slower: number,
): Promise<TimedPage> => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    baseURL: address,
    storageState: browserState(owner, address),
  });
  await keepOffline(context);
  await context.addInitScript(observe);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const device = await context.newCDPSession(page);
  await device.send('Emulation.setCPUThrottlingRate', { rate: slower });
  return { page, close: () => context.close() };
};
