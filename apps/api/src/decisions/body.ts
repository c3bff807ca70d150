import type { DecisionAt } from './decision-at.ts';

/** The prose of a decision as of its moment, read from the log: the view keeps only where it is. */
export const bodyOf = async ({ at, state }: DecisionAt): Promise<string | null> => {
  if (state.bodyPrint === null) return null;
  const { planner } = at.house;
  const { versions } = planner.model.find('decision', state.id)!;
  const last =
    versions.filter((value, index) => index % 2 === 0 && (value as number) <= at.view.place).length - 1;
  const backwards = { from: BigInt(last), direction: 'backwards' } as const;
  for await (const { type, data } of planner.store.readStream(`decision-${state.id}`, backwards))
    if (type === 'DecisionRewritten' || (type === 'DecisionProposed' && data['body'] != null))
      return data['body'] as string;
  return null;
};
