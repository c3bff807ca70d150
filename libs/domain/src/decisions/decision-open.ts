import type { Circumstances } from '../decider.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { DecisionEvent } from './decision-events.ts';
import type { Decision } from './decision-state.ts';

export const isOpen = ({ status }: Decision): boolean => status === 'proposed' || status === 'mentioned';

/** What was decided stays, unless it is history that says otherwise. */
export const whileOpen = (
  decision: Decision,
  now: Circumstances,
  event: DecisionEvent,
): readonly DecisionEvent[] | Refusal => {
  const { status } = decision;
  if (isOpen(decision) || now.imported) return [event];
  const wasMade = status === 'made' || status === 'superseded';
  return refuse(wasMade ? 'decision-made-stays' : 'decision-not-open', { status });
};
