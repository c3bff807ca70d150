import { isCivilDate } from '@throughline/calendar';
import { refuse } from '../refusal.ts';
import { says, same, told, without } from '../telling.ts';
import { change } from './goal-life-cycle.ts';
import type { GoalRules } from './goal-state.ts';

/** What the goal is, for whom, when and how big; and where it is filed. */
export const planning = {
  RewordGoal({ title, why, doneCriteria }, goal, now) {
    const { title: oldTitle, why: oldWhy, doneCriteria: old } = goal;
    const data = {
      title: oldTitle,
      why: oldWhy,
      doneCriteria: [...old],
      ...told({ title, why, doneCriteria }),
    };
    return says(goal, data) ? [] : change(goal, now, { type: 'GoalReworded', data });
  },

  EstimateGoal(data, goal, now) {
    const estimate = { ...without(data, 'goalId'), basis: data.basis ?? null };
    const { low, likely, high } = estimate;
    if (same(estimate, goal.estimate)) return [];
    if (!(low <= likely && likely <= high) && !now.imported)
      return refuse('estimate-out-of-order', { low, likely, high }, 'likely');
    return change(goal, now, { type: 'GoalEstimated', data: estimate });
  },

  SetTarget({ target: to }, goal, now) {
    const isPromised = goal.status === 'committed' || goal.status === 'paused';
    if (to === goal.target) return [];
    if (to === null && isPromised && !now.imported) return refuse('goal-needs-target', {}, 'target');
    if (to !== null && !isCivilDate(to) && !now.imported)
      return refuse('target-not-a-date', { target: to }, 'target');
    return change(goal, now, { type: 'GoalTargetSet', data: { from: goal.target, to } });
  },

  RescopeGoal(data, goal, now) {
    const { added, removed } = data;
    if (added.length + removed.length === 0) return refuse('scope-change-unnamed', {}, 'added');
    const known =
      added.every((item) => goal.scope.added.includes(item)) &&
      removed.every((item) => goal.scope.removed.includes(item));
    return known ? [] : change(goal, now, { type: 'GoalRescoped', data: without(data, 'goalId') });
  },

  RetrackGoal: ({ track: to }, goal, now) =>
    to === goal.track ? [] : change(goal, now, { type: 'GoalRetracked', data: { from: goal.track, to } }),

  TransferGoal({ teamId }, goal, now) {
    const data = { fromTeamId: goal.teamId, toTeamId: teamId };
    return teamId === goal.teamId ? [] : change(goal, now, { type: 'GoalTransferred', data });
  },

  RescheduleGoal({ horizonId }, goal, now) {
    const data = { fromHorizonId: goal.horizonId, toHorizonId: horizonId };
    return horizonId === goal.horizonId ? [] : change(goal, now, { type: 'GoalRescheduled', data });
  },

  ReportHealth({ health, confidence, note }, goal, now) {
    const data = { health, confidence: confidence ?? null, note: note ?? null };
    return same(data, goal.health) ? [] : change(goal, now, { type: 'GoalHealthReported', data });
  },

  ReparentGoal({ parentId: to }, goal, now) {
    if (to === goal.parentId) return [];
    if (to === goal.id && !now.imported) return refuse('goal-part-of-itself', {}, 'parentId');
    return [{ type: 'GoalReparented', data: { from: goal.parentId, to } }];
  },

  NameContacts: ({ contacts }, goal) =>
    same(contacts, goal.contacts) ? [] : [{ type: 'GoalContactsNamed', data: { contacts } }],

  SetTheme: ({ theme: to }, goal) =>
    to === goal.theme ? [] : [{ type: 'GoalThemeSet', data: { from: goal.theme, to } }],

  SetStage: ({ stage: to }, goal) =>
    to === goal.stage ? [] : [{ type: 'GoalStageSet', data: { from: goal.stage, to } }],
} satisfies GoalRules;
