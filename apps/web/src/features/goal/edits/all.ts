import type { GoalFactsFragment } from '../../../generated/documents.ts';
import { defineOutcome } from './outcomes.ts';
import { everyday } from './everyday.ts';
import type { GoalEdit } from './goal-edit.ts';
import { life } from './life.ts';
import { place } from './place.ts';
import { scheduleCheckpoint } from './checkpoints.ts';

export const edits = {
  ...everyday,
  ...place,
  ...life,
  outcome: defineOutcome,
  checkpoint: scheduleCheckpoint,
} as const satisfies Record<string, GoalEdit>;

export type EditName = keyof typeof edits;

type Status = GoalFactsFragment['status'];

const underWay = ['pause', 'drop', 'carryOver', 'withdraw'] as const;

/** What moves a goal on from where it is, the usual way first. */
export const nextSteps: Readonly<Partial<Record<Status, readonly EditName[]>>> = {
  MENTIONED: ['repropose', 'withdraw'],
  PROPOSED: ['commit', 'decline', 'withdraw'],
  COMMITTED: ['deliver', ...underWay],
  PAUSED: ['resume', 'deliver', 'drop', 'carryOver', 'withdraw'],
  DECLINED: ['repropose'],
  WITHDRAWN: ['repropose'],
};

const live: readonly Status[] = ['MENTIONED', 'PROPOSED', 'COMMITTED', 'PAUSED'];

export const isLive = ({ status }: { readonly status: Status }): boolean => live.includes(status);

/** Where a goal is filed can be said of an ended one too; what it is cannot. */
export const filing: readonly EditName[] = ['parent', 'contacts', 'theme', 'stage'];

export type Group = { readonly title: string; readonly names: readonly EditName[] };

/** Everything that can be said of a goal as it stands. */
export const groupsFor = (goal: GoalFactsFragment): readonly Group[] => {
  const ranked: EditName[] = goal.horizon ? ['rank'] : [];
  const groups: Group[] = isLive(goal)
    ? [
        { title: 'What it is', names: ['reword', 'estimate', 'rescope', 'target', 'health'] },
        { title: 'Where it stands', names: ['horizon', ...ranked, 'team', 'track', ...filing] },
        { title: 'How it will be known', names: ['outcome', 'checkpoint'] },
      ]
    : [{ title: 'Where it is filed', names: filing }];
  return [...groups, { title: 'How it goes on', names: nextSteps[goal.status] ?? [] }].filter(
    ({ names }) => names.length > 0,
  );
};

/** What a menu says; the form that opens says the rest. */
export const words: Readonly<Record<EditName, string>> = {
  reword: 'Reword it',
  estimate: 'Estimate the work',
  rescope: 'Change its scope',
  target: 'Move the target',
  health: 'Report health',
  horizon: 'Plan it in another horizon',
  rank: 'Rank it',
  team: 'Give it to another team',
  track: 'File it under a track',
  parent: 'Make it part of another goal',
  contacts: 'Name whom to ask',
  theme: 'Put it under a theme',
  stage: 'Set its stage',
  outcome: 'Define an outcome',
  checkpoint: 'Schedule a checkpoint',
  commit: 'Commit',
  pause: 'Pause',
  resume: 'Resume',
  deliver: 'Deliver',
  drop: 'Drop',
  carryOver: 'Carry it over',
  decline: 'Decline',
  repropose: 'Propose it again',
  withdraw: 'Withdraw',
};
