import type { Goal, Message } from '@throughline/domain';
import type { UncheckedCommand } from './command.ts';

type Reaction = (before: never, data: never) => readonly UncheckedCommand[];

/** A goal that leaves a horizon leaves its order too, so that stored ranks and shown ranks stay the same thing. */
const leaveOrder = ({ id, plan: { horizonId } }: Goal): readonly UncheckedCommand[] =>
  horizonId === null ? [] : [{ type: 'UnrankGoal', data: { horizonId, goalId: id } }];

/** A goal known by name only may have had a rank before it was proposed for another horizon. */
const leaveOtherOrder = (before: Goal | undefined, { horizonId }: { horizonId: string | null }) =>
  before && before.plan.horizonId !== horizonId ? leaveOrder(before) : [];

/** What one event makes necessary elsewhere. Part of the same change-set, with the event as its cause. */
const reactions: Readonly<Record<string, Reaction>> = {
  GoalProposed: leaveOtherOrder,
  GoalRescheduled: leaveOrder,
  GoalWithdrawn: leaveOrder,
  GoalCarriedOver: leaveOrder,
};

export const reactionsTo = (event: Message, before: unknown): readonly UncheckedCommand[] =>
  reactions[event.type]?.(before as never, event.data as never) ?? [];
