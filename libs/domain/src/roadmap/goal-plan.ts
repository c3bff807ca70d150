import { isCivilDate } from '@throughline/calendar';
import { refuse } from '../refusal.ts';
import { says, same, told, without } from '../telling.ts';
import { change } from './goal-life-cycle.ts';
import type { GoalRules } from './goal-state.ts';

/** What the goal is, for whom, when and how big; and where it is filed. */
export const planning = {
  RewordGoal({ title, why, doneCriteria }, goal, now) {
    const { plan } = goal;
    const known = { title: plan.title, why: plan.why, doneCriteria: plan.doneCriteria };
    const data = { ...known, ...told({ title, why, doneCriteria }) };
    return says(plan, data) ? [] : change(goal, now, { type: 'GoalReworded', data });
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
    if (to === goal.plan.target) return [];
    if (to === null && isPromised && !now.imported) return refuse('goal-needs-target', {}, 'target');
    if (to !== null && !isCivilDate(to) && !now.imported)
      return refuse('target-not-a-date', { target: to }, 'target');
    return change(goal, now, { type: 'GoalTargetSet', data: { from: goal.plan.target, to } });
  },

  RescopeGoal(data, goal, now) {
    const { added, removed } = data;
    if (added.length + removed.length === 0) return refuse('scope-change-unnamed', {}, 'added');
    const known =
      added.every((item) => goal.course.scope.added.includes(item)) &&
      removed.every((item) => goal.course.scope.removed.includes(item));
    return known ? [] : change(goal, now, { type: 'GoalRescoped', data: without(data, 'goalId') });
  },

  RetrackGoal: ({ track: to }, goal, now) =>
    to === goal.plan.track
      ? []
      : change(goal, now, { type: 'GoalRetracked', data: { from: goal.plan.track, to } }),

  TransferGoal({ teamId }, goal, now) {
    const data = { fromTeamId: goal.plan.teamId, toTeamId: teamId };
    return teamId === goal.plan.teamId ? [] : change(goal, now, { type: 'GoalTransferred', data });
  },

  RescheduleGoal({ horizonId }, goal, now) {
    const data = { fromHorizonId: goal.plan.horizonId, toHorizonId: horizonId };
    return horizonId === goal.plan.horizonId ? [] : change(goal, now, { type: 'GoalRescheduled', data });
  },

  ReportHealth({ health, confidence, note }, goal, now) {
    const data = { health, confidence: confidence ?? null, note: note ?? null };
    return same(data, goal.health) ? [] : change(goal, now, { type: 'GoalHealthReported', data });
  },

  ReparentGoal({ parentId: to }, goal, now) {
    if (to === goal.plan.parentId) return [];
    if (to === goal.id && !now.imported) return refuse('goal-part-of-itself', {}, 'parentId');
    return [{ type: 'GoalReparented', data: { from: goal.plan.parentId, to } }];
  },

  NameContacts: ({ contacts }, goal) =>
    same(contacts, goal.plan.contacts) ? [] : [{ type: 'GoalContactsNamed', data: { contacts } }],

  SetTheme: ({ theme: to }, goal) =>
    to === goal.plan.theme ? [] : [{ type: 'GoalThemeSet', data: { from: goal.plan.theme, to } }],

  SetStage: ({ stage: to }, goal) =>
    to === goal.plan.stage ? [] : [{ type: 'GoalStageSet', data: { from: goal.plan.stage, to } }],
} satisfies GoalRules;
