import { z } from 'zod';
import type { MessagesOf } from '../decider.ts';
import { civilDate, Id, optionalProse, ref, sentence } from '../schema.ts';
import { CheckpointOutcome, Confidence, EstimateUnit, Health } from './goal-events.ts';
import { Track } from './track.ts';

const goalId = ref('goal');
const horizonId = ref('horizon').nullish();
const teamId = ref('team').nullish();
const parentId = ref('goal').nullish();
const contacts = z.array(ref('person')).max(100);
const doneCriteria = z.array(sentence(500)).max(50);
const title = sentence(300);
const why = optionalProse(5000);
const note = optionalProse(5000);
const learned = optionalProse(5000);
const theme = sentence(200).nullish();
/** A civil date; an imported source may have only words. */
const target = z.union([civilDate, sentence(200)]).nullable();

export const goalCommands = {
  MentionGoal: z.object({ goalId: Id, title }),
  /** On a goal known by name only, what is left out stays. */
  ProposeGoal: z.object({
    goalId: Id.optional(),
    title,
    why,
    doneCriteria: doneCriteria.optional(),
    horizonId,
    teamId,
    track: Track.nullish(),
    parentId,
    ambitious: z.boolean().optional(),
    contacts: contacts.optional(),
    theme,
  }),
  ReproposeGoal: z.object({ goalId }),
  /** Says again what the goal is; what is left out stays. */
  RewordGoal: z.object({ goalId, title: title.optional(), why, doneCriteria: doneCriteria.optional() }),
  DefineOutcome: z.object({
    goalId,
    outcomeId: Id,
    measure: sentence(300),
    unit: sentence(40).nullish(),
    baseline: z.number().nullish(),
    target: z.number(),
    guard: sentence(300).nullish(),
    activityOnly: z.boolean().default(false),
  }),
  RetargetOutcome: z.object({ goalId, outcomeId: Id, to: z.number() }),
  MeasureOutcome: z.object({
    goalId,
    outcomeId: Id,
    value: z.number(),
    on: civilDate,
    source: sentence(500).nullish(),
  }),
  EstimateGoal: z.object({
    goalId,
    low: z.number().nonnegative(),
    likely: z.number().nonnegative(),
    high: z.number().nonnegative(),
    unit: EstimateUnit,
    basis: optionalProse(2000),
  }),
  SetTarget: z.object({ goalId, target }),
  CommitGoal: z.object({ goalId, confidence: Confidence.nullish() }),
  RescopeGoal: z.object({
    goalId,
    added: z.array(sentence()).max(50).default([]),
    removed: z.array(sentence()).max(50).default([]),
    deltaPersonWeeks: z.number(),
  }),
  RetrackGoal: z.object({ goalId, track: Track.nullable() }),
  TransferGoal: z.object({ goalId, teamId: ref('team').nullable() }),
  RescheduleGoal: z.object({ goalId, horizonId: ref('horizon').nullable() }),
  ReparentGoal: z.object({ goalId, parentId: ref('goal').nullable() }),
  NameContacts: z.object({ goalId, contacts }),
  SetTheme: z.object({ goalId, theme: sentence(200).nullable() }),
  SetStage: z.object({ goalId, stage: sentence(100).nullable() }),
  ScheduleCheckpoint: z.object({
    goalId,
    checkpointId: Id,
    /** `feasibility` opens the way for an ambitious goal; all others are the organisation's own words. */
    kind: sentence(100),
    on: civilDate,
    required: z.array(ref('person')).max(100).default([]),
  }),
  HoldCheckpoint: z.object({
    goalId,
    checkpointId: Id,
    on: civilDate,
    attended: z.array(ref('person')).max(200).default([]),
    outcome: CheckpointOutcome,
    notes: optionalProse(),
  }),
  WaiveCheckpoint: z.object({ goalId, checkpointId: Id }),
  ReportHealth: z.object({ goalId, health: Health, confidence: Confidence.nullish(), note }),
  PauseGoal: z.object({ goalId, note }),
  ResumeGoal: z.object({ goalId, note }),
  DeliverGoal: z.object({ goalId, on: civilDate.optional(), learned }),
  DropGoal: z.object({ goalId, learned }),
  DeclineGoal: z.object({ goalId, note }),
  WithdrawGoal: z.object({ goalId, note }),
  CarryOverGoal: z.object({ goalId, toHorizonId: ref('horizon') }),
};
export type GoalCommand = MessagesOf<typeof goalCommands>;
