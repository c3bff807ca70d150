import type { View } from '../view.ts';

/** Whom it falls to, then: the contacts of a goal and the manager of its team, a team's manager, whoever decided. */
export const ownersOf = (view: View, category: string, id: string): readonly string[] => {
  if (category === 'goal') {
    const plan = view.get('goal', id)?.plan;
    const owners = plan?.contacts ?? [];
    return plan?.teamId ? [...owners, ...ownersOf(view, 'team', plan.teamId)] : owners;
  }
  if (category === 'decision') return view.get('decision', id)?.deciders ?? [];
  const manager = category === 'team' ? view.get('team', id)?.managerId : undefined;
  return manager ? [manager] : [];
};
