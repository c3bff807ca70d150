import type { Step } from './plan.ts';

/** How many of the numbers, which are in order, are not above the limit. */
const countUpTo = (numberAt: (index: number) => number, length: number, limit: number): number => {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberAt(middle) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The number of the view at a position of the log; 0 is the view before the first step. */
export const stepAtPosition = (steps: readonly Step[], position: number): number =>
  countUpTo((index) => Number(steps[index]!.position), steps.length, position);

export const stepAtTime = (times: readonly number[], ms: number): number =>
  countUpTo((index) => times[index]!, times.length, ms);

/** The stop after or before a view; stops are in order. */
export const stopBeside = (stops: readonly number[], step: number, direction: 1 | -1): number | undefined => {
  const beside = (limit: number) => countUpTo((index) => stops[index]!, stops.length, limit);
  return direction === 1 ? stops[beside(step)] : stops[beside(step - 1) - 1];
};

/** The next or previous step that made a decision, as the view after it. */
export const decisionStep = (steps: readonly Step[], step: number, direction: 1 | -1): number | undefined => {
  for (let view = step + direction; view >= 1 && view <= steps.length; view += direction)
    if (steps[view - 1]!.changes.some(({ kind }) => kind === 'DecisionMade')) return view;
  return undefined;
};
