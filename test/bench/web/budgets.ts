import type { Page } from 'playwright-core';

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** The value that 98 of 100 stay under. */
const p98 = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.98) - 1] ?? NaN;

/** Which organisation it is measured on: the demo, or the one of the bench with its thousands of goals. */
export type House = 'demo' | 'large';

export type Budget = {
  readonly what: string;
  readonly house: House;
  readonly unit: 'ms' | 'fps' | 'nodes' | '';
  /** What the design asks for, on a processor as it is and on one that is four times slower; of some things nothing. */
  readonly goal?: { readonly asIs: number; readonly slow: number };
  readonly measure: (page: Page, repeats: number, roadmap: string) => Promise<number>;
};

const slider = (page: Page) => page.getByRole('slider', { name: 'Moment' });

const openReplay = async (page: Page) => {
  await page.goto('/replay');
  await slider(page).waitFor();
  await page.getByText('Loading the rest').waitFor({ state: 'detached' });
};

const openRoadmap = async (page: Page, roadmap: string) => {
  await page.goto(roadmap);
  await page.locator('[data-kind="goal"]').first().waitFor();
};

/** Each load with an empty cache: a page of a context of its own would share it. */
const coldLoads = async (
  page: Page,
  repeats: number,
  roadmap: string,
  read: () => number,
): Promise<number> => {
  const values: number[] = [];
  const session = await page.context().newCDPSession(page);
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  for (let turn = 0; turn < repeats; turn++) {
    await openRoadmap(page, roadmap);
    await page.waitForTimeout(500);
    values.push(await page.evaluate(read));
  }
  return median(values);
};

const pressed = async (page: Page, key: string, times: number): Promise<number> => {
  await page.evaluate(() => globalThis.bench.interactions.clear());
  for (let turn = 0; turn < times; turn++) {
    await page.keyboard.press(key === 'letters' ? 'abcdefghij'[turn % 10]! : key);
    await page.waitForTimeout(120);
  }
  await page.waitForTimeout(300);
  const took = await page.evaluate(() => [...globalThis.bench.interactions.values()]);
  // What took less than 16 ms is not reported at all.
  return p98([...took, ...Array.from({ length: Math.max(0, times - took.length) }, () => 16)]);
};

/** The slider is dragged over the middle of the history, a step each time the page has drawn the last. */
const scrub = async (page: Page, repeats: number): Promise<number> => {
  await openReplay(page);
  const box = (await slider(page).boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.3, box.y + 16);
  await page.mouse.down();
  const times: number[] = [];
  for (let turn = 0; turn < repeats * 6; turn++) {
    const x = box.x + box.width * (0.3 + (0.4 * (turn + 1)) / (repeats * 6));
    times.push(
      await slider(page).evaluate(
        (element, clientX) =>
          globalThis.bench.painted(() =>
            element.dispatchEvent(
              new PointerEvent('pointermove', { clientX, bubbles: true, pointerId: 1, isPrimary: true }),
            ),
          ),
        x,
      ),
    );
  }
  await page.mouse.up();
  return median(times);
};

const play = async (page: Page): Promise<number> => {
  await openReplay(page);
  await page.keyboard.press('Home');
  await page.keyboard.press('4');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Pause' }).waitFor();
  const rate = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let frames = 0;
        const start = performance.now();
        const frame = (now: number) => {
          frames++;
          if (now - start > 5000) resolve((frames * 1000) / (now - start));
          else requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      }),
  );
  await page.keyboard.press('Space');
  return rate;
};

/** Back through the changes, each to another moment: its server, its answer, its painting. */
const switchMoment = (until: 'first' | 'all') => async (page: Page, repeats: number, roadmap: string) => {
  await openRoadmap(page, roadmap);
  await page.keyboard.press('[');
  await page.getByRole('status').filter({ hasText: 'As of' }).waitFor();
  await page.waitForTimeout(1000);
  const times: { first: number; all: number }[] = [];
  for (let turn = 0; turn < repeats * 2; turn++) {
    times.push(
      await page.evaluate(() =>
        globalThis.bench.settled(() =>
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '[', bubbles: true })),
        ),
      ),
    );
    await page.waitForTimeout(150);
  }
  return median(times.map((time) => time[until]));
};

export const budgets: readonly Budget[] = [
  {
    what: 'cold load of the roadmap: largest contentful paint',
    house: 'demo',
    unit: 'ms',
    goal: { asIs: 1200, slow: 1200 },
    measure: (page, repeats, roadmap) => coldLoads(page, repeats, roadmap, () => globalThis.bench.lcp()),
  },
  {
    what: 'cold load of the roadmap: largest contentful paint',
    house: 'large',
    unit: 'ms',
    goal: { asIs: 1200, slow: 1200 },
    measure: (page, repeats, roadmap) => coldLoads(page, repeats, roadmap, () => globalThis.bench.lcp()),
  },
  {
    what: 'layout shift of a cold load',
    house: 'large',
    unit: '',
    goal: { asIs: 0.02, slow: 0.02 },
    measure: (page, repeats, roadmap) => coldLoads(page, repeats, roadmap, () => globalThis.bench.cls()),
  },
  {
    what: 'nodes of the roadmap',
    house: 'large',
    unit: 'nodes',
    goal: { asIs: 3000, slow: 3000 },
    measure: async (page, _, roadmap) => {
      await openRoadmap(page, roadmap);
      return page.locator('*').count();
    },
  },
  {
    what: 'switch of the moment on the roadmap: the first 500 goals, server and paint',
    house: 'large',
    unit: 'ms',
    goal: { asIs: 150, slow: 300 },
    measure: switchMoment('first'),
  },
  {
    what: 'switch of the moment on the roadmap: all goals of the organisation',
    house: 'large',
    unit: 'ms',
    measure: switchMoment('all'),
  },
  {
    what: 'a key in the palette, p98',
    house: 'large',
    unit: 'ms',
    goal: { asIs: 100, slow: 200 },
    measure: async (page, repeats, roadmap) => {
      await openRoadmap(page, roadmap);
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Find anything' }).waitFor();
      return pressed(page, 'letters', repeats * 4);
    },
  },
  {
    what: 'moving a goal by a rank, p98',
    house: 'demo',
    unit: 'ms',
    goal: { asIs: 100, slow: 200 },
    measure: async (page, repeats, roadmap) => {
      await openRoadmap(page, roadmap);
      await page.locator('[data-move]').nth(8).focus();
      return pressed(page, 'Alt+ArrowUp', Math.min(7, repeats * 2));
    },
  },
  {
    what: 'scrub step of the replay',
    house: 'demo',
    unit: 'ms',
    goal: { asIs: 50, slow: 120 },
    measure: scrub,
  },
  {
    what: 'scrub step of the replay',
    house: 'large',
    unit: 'ms',
    goal: { asIs: 50, slow: 120 },
    measure: scrub,
  },
  { what: 'play of the replay', house: 'demo', unit: 'fps', goal: { asIs: 50, slow: 30 }, measure: play },
  {
    what: 'play of the replay',
    house: 'large',
    unit: 'fps',
    goal: { asIs: 50, slow: 30 },
    measure: play,
  },
];
