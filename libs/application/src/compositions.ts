import type { UncheckedCommand } from './command.ts';

/** One of several, and where in the data of the whole it stands: a refusal is about that place. */
export type Part = { readonly command: UncheckedCommand; readonly path: string };

/** Commands that mean several: decided together, recorded as one change-set, refused as one. */
const compositions: Readonly<Record<string, (data: never) => readonly Part[]>> = {
  CommitHorizon: ({ goals }: { goals: readonly string[] }) =>
    goals.map((goalId, index) => ({
      command: { type: 'CommitGoal', data: { goalId } },
      path: `goals.${index}`,
    })),
};

export const partsOf = ({ type, data }: UncheckedCommand): readonly Part[] =>
  compositions[type]?.(data as never) ?? [];
