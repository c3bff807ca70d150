import type { UncheckedCommand } from './command.ts';

/** Commands that mean several: decided together, recorded as one change-set, refused as one. */
const compositions: Readonly<Record<string, (data: never) => readonly UncheckedCommand[]>> = {
  CommitHorizon: ({ goals }: { goals: readonly string[] }) =>
    goals.map((goalId) => ({ type: 'CommitGoal', data: { goalId } })),
};

export const partsOf = ({ type, data }: UncheckedCommand): readonly UncheckedCommand[] =>
  compositions[type]?.(data as never) ?? [];
