import type { GoalFields, HorizonFields } from '../generated/served.ts';
import type { GoalAt } from './goal-at.ts';
import { goalsPage } from './goals-page.ts';
import type { HorizonAt } from './horizon-at.ts';

export const goalFields: GoalFields = {
  story: (goal, args) => (goal as GoalAt).story(args),
};

export const horizonFields: HorizonFields = {
  story: (horizon, args) => (horizon as HorizonAt).story(args),
  goals: (horizon, args) => goalsPage((horizon as HorizonAt).at, args, { horizonId: horizon.key }),
};
