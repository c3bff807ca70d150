import type { Confidence, EstimateUnit, Health } from '../../../generated/documents.ts';
import { linesOf, numberOf, orNothing } from '../../../recording/edit.ts';
import { confidence, note, type GoalEdit } from './goal-edit.ts';

const healthOptions = [
  { value: 'ON_TRACK', label: 'On track' },
  { value: 'AT_RISK', label: 'At risk' },
  { value: 'OFF_TRACK', label: 'Off track' },
];

/** What is said of a goal again and again: what it is, when, how big, how it goes. */
export const everyday = {
  reword: {
    title: 'Reword the goal',
    submit: 'Record it',
    done: 'Reworded',
    fields: [
      { name: 'title', label: 'What should be true at the end?', kind: 'line', isRequired: true },
      { name: 'why', label: 'What is it for?', kind: 'text' },
      { name: 'doneCriteria', label: 'Done when', kind: 'text', description: 'One criterion a line.' },
    ],
    values: ({ title, why, doneCriteria }) => ({
      title,
      why: why ?? '',
      doneCriteria: doneCriteria.join('\n'),
    }),
    command: ({ key }, { title = '', why, doneCriteria }) => ({
      goalReword: { goalId: key, title, why: orNothing(why), doneCriteria: linesOf(doneCriteria) },
    }),
  },
  target: {
    title: 'Move the target',
    submit: 'Record it',
    done: 'Target recorded',
    fields: [
      { name: 'target', label: 'Target day', kind: 'date', description: 'Empty it to take the target away.' },
    ],
    values: ({ target }) => ({ target: target ?? '' }),
    command: ({ key }, { target }) => ({ goalSetTarget: { goalId: key, target: orNothing(target) } }),
    undo: ({ key, target }) => ({ goalSetTarget: { goalId: key, target } }),
  },
  health: {
    title: 'Report how it goes',
    submit: 'Report it',
    done: 'Health reported',
    fields: [
      { name: 'health', label: 'How is it?', kind: 'choice', options: healthOptions },
      confidence,
      { ...note, label: 'What makes you say so?' },
    ],
    values: ({ health }) => ({ health: health?.health ?? 'ON_TRACK', confidence: '', note: '' }),
    command: ({ key }, { health, confidence: sure, note: words }) => ({
      goalReportHealth: {
        goalId: key,
        health: health as Health,
        confidence: orNothing(sure) as Confidence | null,
        note: orNothing(words),
      },
    }),
    undo: ({ key, health }) => (health ? { goalReportHealth: { goalId: key, ...health } } : undefined),
  },
  estimate: {
    title: 'Estimate the work',
    submit: 'Record the estimate',
    done: 'Estimate recorded',
    fields: [
      { name: 'low', label: 'Low', kind: 'number', isRequired: true },
      { name: 'likely', label: 'Likely', kind: 'number', isRequired: true },
      { name: 'high', label: 'High', kind: 'number', isRequired: true },
      {
        name: 'unit',
        label: 'In',
        kind: 'choice',
        options: [
          { value: 'PERSON_WEEKS', label: 'Person-weeks' },
          { value: 'PERSON_DAYS', label: 'Person-days' },
          { value: 'POINTS', label: 'Points' },
        ],
      },
      {
        name: 'basis',
        label: 'On what basis?',
        kind: 'line',
        description: 'Such as a spike, or a goal like it.',
      },
    ],
    values: ({ estimate }) => ({
      low: estimate ? String(estimate.low) : '',
      likely: estimate ? String(estimate.likely) : '',
      high: estimate ? String(estimate.high) : '',
      unit: estimate?.unit ?? 'PERSON_WEEKS',
      basis: estimate?.basis ?? '',
    }),
    command: ({ key }, { low, likely, high, unit, basis }) => ({
      goalEstimate: {
        goalId: key,
        low: numberOf(low),
        likely: numberOf(likely),
        high: numberOf(high),
        unit: unit as EstimateUnit,
        basis: orNothing(basis),
      },
    }),
  },
  rescope: {
    title: 'Change its scope',
    submit: 'Record it',
    done: 'Scope recorded',
    before: 'What came in or went out since it was promised, and what that costs or saves.',
    fields: [
      { name: 'added', label: 'What came in?', kind: 'text', description: 'One thing a line.' },
      { name: 'removed', label: 'What went out?', kind: 'text', description: 'One thing a line.' },
      {
        name: 'deltaPersonWeeks',
        label: 'Person-weeks more or less',
        kind: 'number',
        isRequired: true,
        description: 'Such as 3, or −2 for what is saved.',
      },
    ],
    values: () => ({ added: '', removed: '', deltaPersonWeeks: '' }),
    command: ({ key }, { added, removed, deltaPersonWeeks }) => ({
      goalRescope: {
        goalId: key,
        added: linesOf(added),
        removed: linesOf(removed),
        deltaPersonWeeks: numberOf(deltaPersonWeeks),
      },
    }),
  },
} as const satisfies Record<string, GoalEdit>;
