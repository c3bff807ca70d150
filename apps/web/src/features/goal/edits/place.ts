import type { CommandInput, Track } from '../../../generated/documents.ts';
import { numberOf, orNothing } from '../../../recording/edit.ts';
import { keyIn, keysIn, pickOf, picksOf } from '../../../recording/picks.ts';
import { none, type Goal, type GoalEdit } from './goal-edit.ts';

/** At this rank, or in no order; told only if nobody else moved it meanwhile. */
const rankAs = ({ key, rank, horizon }: Goal, toRank: number | null, isUndo = false): CommandInput =>
  toRank === null
    ? { goalUnrank: { goalId: key, horizonId: horizon?.key ?? '' } }
    : { goalRank: { goalId: key, toRank, ...(!isUndo && { fromRank: rank }) } };

/** Where a goal stands: in which horizon and at which rank, with whom, as part of what. */
export const place = {
  horizon: {
    title: 'Plan it in another horizon',
    submit: 'Record it',
    done: 'Horizon recorded',
    before: 'It leaves the order of its horizon: rank it anew where it goes.',
    fields: [{ name: 'horizonId', label: 'Horizon', kind: 'horizon' }],
    values: ({ horizon }) => ({ horizonId: horizon?.key ?? '' }),
    command: ({ key }, { horizonId }) => ({
      goalReschedule: { goalId: key, horizonId: orNothing(horizonId) },
    }),
    undo: ({ key, horizon }) => ({ goalReschedule: { goalId: key, horizonId: horizon?.key ?? null } }),
  },
  rank: {
    title: 'Rank it in its horizon',
    submit: 'Record it',
    done: 'Rank recorded',
    fields: [
      {
        name: 'toRank',
        label: 'Rank',
        kind: 'number',
        description: '1 comes first. Empty it to take the goal out of the order.',
      },
    ],
    values: ({ rank }) => ({ toRank: rank === null ? '' : String(rank) }),
    command: (goal, { toRank }) => rankAs(goal, orNothing(toRank) === null ? null : numberOf(toRank)),
    undo: (goal) => rankAs(goal, goal.rank, true),
  },
  team: {
    title: 'Give it to another team',
    submit: 'Record it',
    done: 'Team recorded',
    fields: [{ name: 'teamId', label: 'Team', kind: 'picks', of: 'TEAM', one: true }],
    values: ({ team }) => ({ teamId: pickOf(team) }),
    command: ({ key }, { teamId }) => ({ goalTransfer: { goalId: key, teamId: keyIn(teamId) } }),
    undo: ({ key, team }) => ({ goalTransfer: { goalId: key, teamId: team?.key ?? null } }),
  },
  contacts: {
    title: 'Whom to ask',
    submit: 'Record it',
    done: 'Contacts recorded',
    fields: [
      {
        name: 'contacts',
        label: 'Who can answer questions about it?',
        kind: 'picks',
        of: 'PERSON',
      },
    ],
    values: ({ contacts }) => ({ contacts: picksOf(contacts) }),
    command: ({ key }, { contacts }) => ({ goalNameContacts: { goalId: key, contacts: keysIn(contacts) } }),
    undo: ({ key, contacts }) => ({
      goalNameContacts: { goalId: key, contacts: contacts.map((person) => person.key) },
    }),
  },
  parent: {
    title: 'Make it part of another goal',
    submit: 'Record it',
    done: 'Parent goal recorded',
    fields: [
      {
        name: 'parentId',
        label: 'Part of',
        kind: 'picks',
        of: 'GOAL',
        one: true,
        description: 'Take it away to let the goal stand for itself.',
      },
    ],
    values: ({ parent }) => ({ parentId: pickOf(parent) }),
    command: ({ key }, { parentId }) => ({ goalReparent: { goalId: key, parentId: keyIn(parentId) } }),
    undo: ({ key, parent }) => ({ goalReparent: { goalId: key, parentId: parent?.key ?? null } }),
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
        options: [
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
  theme: {
    title: 'Put it under a theme',
    submit: 'Record it',
    done: 'Theme recorded',
    fields: [
      { name: 'theme', label: 'Theme', kind: 'line', description: 'What it shares with other goals.' },
    ],
    values: ({ theme }) => ({ theme: theme ?? '' }),
    command: ({ key }, { theme }) => ({ goalSetTheme: { goalId: key, theme: orNothing(theme) } }),
    undo: ({ key, theme }) => ({ goalSetTheme: { goalId: key, theme } }),
  },
  stage: {
    title: 'Set its stage',
    submit: 'Record it',
    done: 'Stage recorded',
    fields: [
      {
        name: 'stage',
        label: 'Stage',
        kind: 'line',
        description: 'In your words: discovery, beta, rollout …',
      },
    ],
    values: ({ stage }) => ({ stage: stage ?? '' }),
    command: ({ key }, { stage }) => ({ goalSetStage: { goalId: key, stage: orNothing(stage) } }),
    undo: ({ key, stage }) => ({ goalSetStage: { goalId: key, stage } }),
  },
} as const satisfies Record<string, GoalEdit>;
