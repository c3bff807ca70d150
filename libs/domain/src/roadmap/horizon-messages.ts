import { z } from 'zod';
import type { MessagesOf } from '../decider.ts';
import { civilDate, Id, optionalProse, ownWords, ref, sentence } from '../schema.ts';
import { TrackMix } from './track.ts';

const rank = z.int().positive();
const text = ownWords.nullable();
const dates = { startsOn: civilDate, endsOn: civilDate };

/** Stored format. */
export const horizonEvents = {
  HorizonMentioned: z.object({ name: ownWords }),
  HorizonOpened: z.object({ name: ownWords, ...dates, purpose: text, why: text }),
  HorizonRenamed: z.object({ from: ownWords, to: ownWords }),
  /** `from` is null when it was known by name only. */
  HorizonRescheduled: z.object({ from: z.object(dates).nullable(), to: z.object(dates) }),
  HorizonPurposeRevised: z.object({ purpose: text, why: text }),
  TrackMixSet: z.object({ mix: TrackMix }),
  GoalPrioritised: z.object({ goalId: Id, fromRank: rank.nullable(), toRank: rank }),
  GoalUnranked: z.object({ goalId: Id, fromRank: rank }),
  HorizonCommitted: z.object({ goals: z.array(Id) }),
  HorizonClosed: z.object({ summary: text, learned: text }),
};
export type HorizonEvent = MessagesOf<typeof horizonEvents>;

const horizonId = ref('horizon');
const goalId = ref('goal');
const name = sentence(200);
const purposeAndWhy = { purpose: optionalProse(2000), why: optionalProse(2000) };

export const horizonCommands = {
  MentionHorizon: z.object({ horizonId: Id, name }),
  OpenHorizon: z.object({ horizonId: Id.optional(), name, ...dates, ...purposeAndWhy }),
  RenameHorizon: z.object({ horizonId, name }),
  RescheduleHorizon: z.object({ horizonId, ...dates }),
  /** What is left out stays. */
  ReviseHorizonPurpose: z.object({ horizonId, ...purposeAndWhy }),
  SetTrackMix: z.object({ horizonId, mix: TrackMix }),
  /**
   * Puts a goal at a rank or beside another, in the horizon it is in unless one is named. `fromRank`, when given, must be
   * its rank now: a stale screen loses, it does not silently win.
   */
  PrioritiseGoal: z
    .object({
      horizonId: horizonId.optional(),
      goalId,
      toRank: rank.optional(),
      afterId: goalId.optional(),
      beforeId: goalId.optional(),
      fromRank: rank.nullish(),
    })
    .refine(
      ({ toRank, afterId, beforeId }) =>
        [toRank, afterId, beforeId].filter((place) => place !== undefined).length === 1,
      'say where the goal goes in exactly one way: toRank, afterId or beforeId',
    ),
  UnrankGoal: z.object({ horizonId, goalId }),
  CommitHorizon: z.object({ horizonId, goals: z.array(goalId).min(1).max(500) }),
  CloseHorizon: z.object({ horizonId, summary: optionalProse(), learned: optionalProse() }),
};
export type HorizonCommand = MessagesOf<typeof horizonCommands>;
