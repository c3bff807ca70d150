import { proseOf } from '@throughline/application';
import type { DecisionAt } from './decision-at.ts';

/** The prose of a decision as of its moment. */
export const bodyOf = async ({ at, state }: DecisionAt): Promise<string | null> =>
  state.bodyPrint === null ? null : proseOf(at.house.planner, state.id, at.view.place);
