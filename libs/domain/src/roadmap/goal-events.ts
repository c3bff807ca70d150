import { z } from 'zod';
import type { MessagesOf } from '../decider.ts';
import { civilDate, Id, ownWords } from '../schema.ts';
import { Track } from './track.ts';

const text = ownWords.nullable();
const otherId = Id.nullable();
const people = z.array(Id);

export const Health = z.enum(['on-track', 'at-risk', 'off-track']);
export const Confidence = z.enum(['low', 'medium', 'high']);
export const CheckpointOutcome = z.enum(['passed', 'failed']);
export const EstimateUnit = z.enum(['person-days', 'person-weeks', 'points']);

/** A measure with a baseline and a target; the guard is the counter-measure shown beside it. */
const outcome = {
  outcomeId: Id,
  measure: ownWords,
  unit: text,
  baseline: z.number().nullable(),
  target: z.number(),
  guard: text,
  /** Counts what was done, not what came of it. */
  activityOnly: z.boolean(),
};

const estimate = {
  low: z.number(),
  likely: z.number(),
  high: z.number(),
  unit: EstimateUnit,
  basis: text,
};

/** Stored format. */
export const goalEvents = {
  GoalMentioned: z.object({ title: ownWords }),
  GoalProposed: z.object({
    title: ownWords,
    why: text,
    doneCriteria: z.array(ownWords),
    horizonId: otherId,
    teamId: otherId,
    track: Track.nullable(),
    parentId: otherId,
    ambitious: z.boolean(),
    contacts: people,
    theme: text,
  }),
  /** Back on the table: what was committed, ended or withdrawn is a proposal again. */
  GoalReproposed: z.object({ from: z.string() }),
  GoalReworded: z.object({ title: ownWords, why: text, doneCriteria: z.array(ownWords) }),
  OutcomeDefined: z.object(outcome),
  OutcomeRetargeted: z.object({ outcomeId: Id, from: z.number(), to: z.number() }),
  OutcomeMeasured: z.object({ outcomeId: Id, value: z.number(), on: civilDate, source: text }),
  GoalEstimated: z.object(estimate),
  /** The current target: a civil date, or the words of an imported source. */
  GoalTargetSet: z.object({ from: text, to: text }),
  GoalCommitted: z.object({ target: text, confidence: Confidence.nullable() }),
  GoalRescoped: z.object({
    added: z.array(ownWords),
    removed: z.array(ownWords),
    deltaPersonWeeks: z.number(),
  }),
  GoalRetracked: z.object({ from: Track.nullable(), to: Track.nullable() }),
  GoalTransferred: z.object({ fromTeamId: otherId, toTeamId: otherId }),
  GoalRescheduled: z.object({ fromHorizonId: otherId, toHorizonId: otherId }),
  GoalReparented: z.object({ from: otherId, to: otherId }),
  GoalContactsNamed: z.object({ contacts: people }),
  GoalThemeSet: z.object({ from: text, to: text }),
  GoalStageSet: z.object({ from: text, to: text }),
  CheckpointScheduled: z.object({ checkpointId: Id, kind: ownWords, on: civilDate, required: people }),
  CheckpointHeld: z.object({
    checkpointId: Id,
    on: civilDate,
    attended: people,
    outcome: CheckpointOutcome,
    notes: text,
  }),
  CheckpointWaived: z.object({ checkpointId: Id }),
  GoalHealthReported: z.object({ health: Health, confidence: Confidence.nullable(), note: text }),
  GoalPaused: z.object({ note: text }),
  GoalResumed: z.object({ note: text }),
  GoalDelivered: z.object({ on: civilDate, learned: text }),
  GoalDropped: z.object({ learned: text }),
  GoalDeclined: z.object({ note: text }),
  GoalWithdrawn: z.object({ note: text }),
  GoalCarriedOver: z.object({ toHorizonId: Id }),
};
export type GoalEvent = MessagesOf<typeof goalEvents>;
