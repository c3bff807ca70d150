import { setTimeout as sleep } from 'node:timers/promises';

/** How long each of many calls took, in milliseconds, counted from when it was due. */
export type Calls = { readonly durations: number[]; failed: number; firstError?: string };

/**
 * Calls at a steady rate, whether or not earlier calls were answered, as people do who do not wait for each other: a
 * server that falls behind shows it in every later duration.
 */
export const callSteadily = async (
  perSecond: number,
  seconds: number,
  call: (number: number) => Promise<void>,
): Promise<Calls> => {
  const calls: Calls = { durations: [], failed: 0 };
  const started = performance.now();
  const running: Promise<void>[] = [];
  for (let number = 0; number < perSecond * seconds; number++) {
    const due = started + (number * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 0) await sleep(early);
    running.push(
      call(number).then(
        () => void calls.durations.push(performance.now() - due),
        (error: unknown) => {
          calls.failed++;
          calls.firstError ??= String(error);
        },
      ),
    );
  }
  await Promise.all(running);
  return calls;
};

/** The value that `share` of all values do not exceed. */
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN;
