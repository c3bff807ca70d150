import { goalsIn, type View } from '@throughline/read-model';

/** One line of the list that figures 1 to 3 and 9 are about: the goals of a horizon in the order of their ranks. */
export type ListedGoal = {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly rank: number | null;
  readonly team: string | null;
};

/** The list as the product answers it, as of any moment. */
export const goalList = (view: View, horizonId: string): ListedGoal[] =>
  goalsIn(view, { horizonId }).map(({ goal: { id, status, plan }, rank }) => ({
    id,
    title: plan.title,
    status,
    rank,
    team: plan.teamId === null ? null : view.get('team', plan.teamId)!.name,
  }));
