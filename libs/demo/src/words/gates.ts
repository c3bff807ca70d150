import type { GoalCommand } from '@throughline/domain';

/** Checkpoints on the way of an ambitious goal. */
export const scheduleGate = (
  goalId: string,
  checkpointId: string,
  kind: string,
  on: string,
  required: readonly string[],
): GoalCommand => ({
  type: 'ScheduleCheckpoint',
  data: { goalId, checkpointId, kind, on, required: [...required] },
});

export const holdGate = (
  goalId: string,
  checkpointId: string,
  outcome: 'passed' | 'failed',
  on: string,
  attended: readonly string[],
  notes: string,
): GoalCommand => ({
  type: 'HoldCheckpoint',
  data: { goalId, checkpointId, outcome, on, attended: [...attended], notes },
});

export const waiveGate = (goalId: string, checkpointId: string): GoalCommand => ({
  type: 'WaiveCheckpoint',
  data: { goalId, checkpointId },
});
