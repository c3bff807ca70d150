import { field, fieldOf, sameValue } from '../field.ts';
import { newestMeasure } from './goal-outcomes.ts';
import type { Checkpoint, Goal, GoalDecider, OutcomeDefinition } from './goal-state.ts';

const outcomeLine = (goal: Goal, { outcomeId, measure, baseline, target, unit }: OutcomeDefinition) => {
  const now = newestMeasure(goal, outcomeId)?.value;
  const range = `${baseline ?? '?'} → ${target}${unit ? ` ${unit}` : ''}`;
  return `${measure}: ${range}${now === undefined ? '' : ` (now ${now})`}`;
};

const outcomeLines = (goal: Goal) => goal.outcomes.map((outcome) => outcomeLine(goal, outcome));

/** Measured every week and written out only to be read. */
const outcomesDiffer = (from: Goal, to: Goal) =>
  from.outcomes === to.outcomes
    ? from.outcomes.some(
        ({ outcomeId }) => newestMeasure(from, outcomeId)?.value !== newestMeasure(to, outcomeId)?.value,
      )
    : !sameValue(outcomeLines(from), outcomeLines(to));

const checkpointLine = ({ kind, on, status }: Checkpoint) => `${kind} on ${on}: ${status}`;

const standing = fieldOf((goal: Goal) => goal.status);
const plan = fieldOf((goal: Goal) => goal.plan);
const health = fieldOf((goal: Goal) => goal.health);
const estimate = fieldOf((goal: Goal) => goal.estimate);
const checkpoints = fieldOf((goal: Goal) => goal.checkpoints);
const course = fieldOf((goal: Goal) => goal.course);

export const goalFields: GoalDecider['fields'] = {
  title: plan('Title', ({ title }) => title),
  status: standing('Status', (status) => status),
  horizon: plan('Horizon', ({ horizonId }) => horizonId, { ref: 'horizon' }),
  team: plan('Team', ({ teamId }) => teamId, { ref: 'team' }),
  target: plan('Target', ({ target }) => target, 'date'),
  health: health('Health', (reported) => reported?.health ?? null),
  why: plan('Why', ({ why }) => why),
  doneCriteria: plan('Done when', ({ doneCriteria }) => doneCriteria, 'list'),
  outcomes: {
    ...field('Outcomes', outcomeLines, 'list', [({ outcomes }) => outcomes, ({ measured }) => measured]),
    differs: outcomesDiffer,
  },
  estimate: estimate('Estimate', (e) => e && `${e.low}–${e.likely}–${e.high} ${e.unit}`),
  scope: course(
    'Scope since commitment',
    ({ scope }) => [...scope.added.map((item) => `+ ${item}`), ...scope.removed.map((item) => `− ${item}`)],
    'list',
  ),
  scopeDelta: course('Person-weeks since commitment', ({ scopeDelta }) => scopeDelta, 'number'),
  track: plan('Track', ({ track }) => track),
  stage: plan('Stage', ({ stage }) => stage),
  theme: plan('Theme', ({ theme }) => theme),
  parent: plan('Part of', ({ parentId }) => parentId, { ref: 'goal' }),
  contacts: plan('Contacts', ({ contacts }) => contacts, { refs: 'person' }),
  ambitious: plan('Ambitious', ({ ambitious }) => ambitious),
  checkpoints: checkpoints('Checkpoints', (gates) => gates.map(checkpointLine), 'list'),
  note: course('Note', ({ note }) => note),
  carriedOverTo: course('Carried over to', ({ carriedOverTo }) => carriedOverTo, { ref: 'horizon' }),
  learned: course('Learned', ({ learned }) => learned),
};
