import { field } from '../field.ts';
import type { Checkpoint, GoalDecider, Outcome } from './goal-state.ts';

const outcomeLine = ({ measure, baseline, target, unit, measured }: Outcome) => {
  const now = measured.at(-1)?.value;
  const range = `${baseline ?? '?'} → ${target}${unit ? ` ${unit}` : ''}`;
  return `${measure}: ${range}${now === undefined ? '' : ` (now ${now})`}`;
};

const checkpointLine = ({ kind, on, status }: Checkpoint) => `${kind} on ${on}: ${status}`;

export const goalFields: GoalDecider['fields'] = {
  title: field('Title', (goal) => goal.title),
  status: field('Status', (goal) => goal.status),
  horizon: field('Horizon', (goal) => goal.horizonId, { ref: 'horizon' }),
  team: field('Team', (goal) => goal.teamId, { ref: 'team' }),
  target: field('Target', (goal) => goal.target, 'date'),
  health: field('Health', (goal) => goal.health?.health ?? null),
  why: field('Why', (goal) => goal.why),
  doneCriteria: field('Done when', (goal) => goal.doneCriteria, 'list'),
  outcomes: field('Outcomes', (goal) => goal.outcomes.map(outcomeLine), 'list'),
  estimate: field('Estimate', ({ estimate: e }) => e && `${e.low}–${e.likely}–${e.high} ${e.unit}`),
  scope: field(
    'Scope since commitment',
    ({ scope }) => [...scope.added.map((item) => `+ ${item}`), ...scope.removed.map((item) => `− ${item}`)],
    'list',
  ),
  scopeDelta: field('Person-weeks since commitment', (goal) => goal.scopeDelta, 'number'),
  track: field('Track', (goal) => goal.track),
  stage: field('Stage', (goal) => goal.stage),
  theme: field('Theme', (goal) => goal.theme),
  parent: field('Part of', (goal) => goal.parentId, { ref: 'goal' }),
  contacts: field('Contacts', (goal) => goal.contacts, { refs: 'person' }),
  ambitious: field('Ambitious', (goal) => goal.ambitious),
  checkpoints: field('Checkpoints', (goal) => goal.checkpoints.map(checkpointLine), 'list'),
  note: field('Note', (goal) => goal.note),
  carriedOverTo: field('Carried over to', (goal) => goal.carriedOverTo, { ref: 'horizon' }),
  learned: field('Learned', (goal) => goal.learned),
};
