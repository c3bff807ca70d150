import { refuse, type Refusal } from '../refusal.ts';
import { says, without } from '../telling.ts';
import { change } from './goal-life-cycle.ts';
import type { Checkpoint, Goal, GoalRules } from './goal-state.ts';

const checkpointOf = ({ checkpoints }: Goal, id: string) =>
  checkpoints.find(({ checkpointId }) => checkpointId === id);

const unknown = (checkpointId: string) => refuse('checkpoint-unknown', { checkpointId }, 'checkpointId');

/** A checkpoint is held or waived once. */
const over = ({ status }: Checkpoint): Refusal | undefined =>
  status === 'scheduled' ? undefined : refuse('checkpoint-over', { status }, 'checkpointId');

/** The gates on the way. */
export const checkpointRules = {
  ScheduleCheckpoint(data, goal, now) {
    const checkpoint = without(data, 'goalId');
    const known = checkpointOf(goal, data.checkpointId);
    if (known && says(known, checkpoint)) return [];
    const refusal = known && !now.imported ? over(known) : undefined;
    return refusal ?? change(goal, now, { type: 'CheckpointScheduled', data: checkpoint });
  },

  HoldCheckpoint(data, goal, now) {
    const known = checkpointOf(goal, data.checkpointId);
    if (!known) return unknown(data.checkpointId);
    if (known.status === data.outcome) return [];
    const held = { ...without(data, 'goalId'), notes: data.notes ?? null };
    return (now.imported ? undefined : over(known)) ?? [{ type: 'CheckpointHeld', data: held }];
  },

  WaiveCheckpoint({ checkpointId }, goal, now) {
    const known = checkpointOf(goal, checkpointId);
    if (!known) return unknown(checkpointId);
    if (known.status === 'waived') return [];
    if (now.because.length === 0 && !now.imported) return refuse('waiver-needs-reason', {}, 'because');
    return (now.imported ? undefined : over(known)) ?? [{ type: 'CheckpointWaived', data: { checkpointId } }];
  },
} satisfies GoalRules;
