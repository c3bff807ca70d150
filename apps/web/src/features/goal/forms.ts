import type { Confidence, EstimateUnit, Health, Track } from '../../generated/documents.ts';
import { linesOf, numberOf, orNothing, type Field, type FormSpec } from './form-spec.ts';

const none = { value: '', label: 'None' };

const confidence: Field = {
  name: 'confidence',
  label: 'How sure?',
  kind: 'choice',
  options: () => [
    { value: '', label: 'Not said' },
    { value: 'LOW', label: 'Not very' },
    { value: 'MEDIUM', label: 'Fairly' },
    { value: 'HIGH', label: 'Very' },
  ],
};

const note: Field = { name: 'note', label: 'Note', kind: 'text' };
const learned: Field = { name: 'learned', label: 'What was learned?', kind: 'text' };
const healthOptions = () => [
  { value: 'ON_TRACK', label: 'On track' },
  { value: 'AT_RISK', label: 'At risk' },
  { value: 'OFF_TRACK', label: 'Off track' },
];

export const plain = {
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
  team: {
    title: 'Give it to another team',
    submit: 'Record it',
    done: 'Team recorded',
    fields: [
      {
        name: 'teamId',
        label: 'Team',
        kind: 'choice',
        options: ({ teams }) => [
          none,
          ...teams.nodes.map(({ key, title }) => ({ value: key, label: title })),
        ],
      },
    ],
    values: ({ team }) => ({ teamId: team?.key ?? '' }),
    command: ({ key }, { teamId }) => ({ goalTransfer: { goalId: key, teamId: orNothing(teamId) } }),
    undo: ({ key, team }) => ({ goalTransfer: { goalId: key, teamId: team?.key ?? null } }),
  },
  horizon: {
    title: 'Plan it in another horizon',
    submit: 'Record it',
    done: 'Horizon recorded',
    fields: [
      {
        name: 'horizonId',
        label: 'Horizon',
        kind: 'choice',
        options: ({ horizons }) => [
          none,
          ...horizons.nodes
            .filter(({ status }) => status !== 'CLOSED')
            .map(({ key, name }) => ({ value: key, label: name })),
        ],
      },
    ],
    values: ({ horizon }) => ({ horizonId: horizon?.key ?? '' }),
    command: ({ key }, { horizonId }) => ({
      goalReschedule: { goalId: key, horizonId: orNothing(horizonId) },
    }),
    undo: ({ key, horizon }) => ({ goalReschedule: { goalId: key, horizonId: horizon?.key ?? null } }),
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
  contacts: {
    title: 'Whom to ask',
    submit: 'Record it',
    done: 'Contacts recorded',
    fields: [{ name: 'contacts', label: 'People who can answer questions about it', kind: 'people' }],
    values: ({ contacts }) => ({ contacts: contacts.map(({ key }) => key).join('\n') }),
    command: ({ key }, { contacts }) => ({ goalNameContacts: { goalId: key, contacts: linesOf(contacts) } }),
    undo: ({ key, contacts }) => ({
      goalNameContacts: { goalId: key, contacts: contacts.map((person) => person.key) },
    }),
  },
  track: {
    title: 'File it under a track',
    submit: 'Record it',
    done: 'Track recorded',
    fields: [
      {
        name: 'track',
        label: 'Track',
        kind: 'choice',
        options: () => [
          none,
          { value: 'FEATURE', label: 'Feature' },
          { value: 'INFRASTRUCTURE', label: 'Infrastructure' },
          { value: 'MAINTENANCE', label: 'Maintenance' },
          { value: 'OPERATIONS', label: 'Operations' },
        ],
      },
    ],
    values: ({ track }) => ({ track: track ?? '' }),
    command: ({ key }, { track }) => ({
      goalRetrack: { goalId: key, track: orNothing(track) as Track | null },
    }),
    undo: ({ key, track }) => ({ goalRetrack: { goalId: key, track } }),
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
        options: () => [
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
  commit: {
    title: 'Commit to the goal',
    submit: 'Commit to it',
    done: 'Committed',
    fields: [confidence],
    values: () => ({ confidence: '' }),
    command: ({ key }, { confidence: sure }) => ({
      goalCommit: { goalId: key, confidence: orNothing(sure) as Confidence | null },
    }),
  },
  pause: {
    title: 'Pause the goal',
    submit: 'Pause it',
    done: 'Paused',
    fields: [note],
    values: () => ({ note: '' }),
    command: ({ key }, values) => ({ goalPause: { goalId: key, note: orNothing(values['note']) } }),
    undo: ({ key }) => ({ goalResume: { goalId: key } }),
  },
  resume: {
    title: 'Resume the goal',
    submit: 'Resume it',
    done: 'Resumed',
    fields: [note],
    values: () => ({ note: '' }),
    command: ({ key }, values) => ({ goalResume: { goalId: key, note: orNothing(values['note']) } }),
    undo: ({ key }) => ({ goalPause: { goalId: key } }),
  },
  deliver: {
    title: 'Deliver the goal',
    submit: 'It is delivered',
    done: 'Delivered',
    before: 'A delivered goal is over: what is found later goes into a new one.',
    fields: [{ name: 'on', label: 'On which day?', kind: 'date' }, learned],
    values: () => ({ on: '', learned: '' }),
    command: ({ key }, values) => ({
      goalDeliver: { goalId: key, on: orNothing(values['on']), learned: orNothing(values['learned']) },
    }),
  },
  drop: {
    title: 'Drop the goal',
    submit: 'Drop it',
    done: 'Dropped',
    before: 'A dropped goal is over. Its story stays, with what was learned.',
    fields: [learned],
    values: () => ({ learned: '' }),
    command: ({ key }, values) => ({ goalDrop: { goalId: key, learned: orNothing(values['learned']) } }),
  },
  decline: {
    title: 'Decline the proposal',
    submit: 'Decline it',
    done: 'Declined',
    fields: [note],
    values: () => ({ note: '' }),
    command: ({ key }, values) => ({ goalDecline: { goalId: key, note: orNothing(values['note']) } }),
    undo: ({ key }) => ({ goalRepropose: { goalId: key } }),
  },
  repropose: {
    title: 'Propose it again',
    submit: 'Propose it again',
    done: 'Proposed again',
    fields: [],
    values: () => ({}),
    command: ({ key }) => ({ goalRepropose: { goalId: key } }),
  },
  withdraw: {
    title: 'Withdraw the goal',
    submit: 'Withdraw it',
    done: 'Withdrawn',
    before: 'For what was put on the plan by mistake: it leaves every list, and stays in the history.',
    fields: [note],
    values: () => ({ note: '' }),
    command: ({ key }, values) => ({ goalWithdraw: { goalId: key, note: orNothing(values['note']) } }),
  },
} as const satisfies Record<string, FormSpec>;

export type PlainForm = keyof typeof plain;

/** Which forms move a goal on in its life, by how it stands. */
export const lifeForms: Readonly<Record<string, readonly PlainForm[]>> = {
  PROPOSED: ['commit', 'decline', 'withdraw'],
  COMMITTED: ['deliver', 'pause', 'drop', 'withdraw'],
  PAUSED: ['resume', 'drop', 'withdraw'],
  DECLINED: ['repropose'],
};

export const lifeWords: Readonly<Partial<Record<PlainForm, string>>> = {
  commit: 'Commit …',
  decline: 'Decline …',
  withdraw: 'Withdraw …',
  deliver: 'Deliver …',
  pause: 'Pause …',
  drop: 'Drop …',
  resume: 'Resume …',
  repropose: 'Propose again …',
};
