import type { EventStore } from '@throughline/event-store';
import type { ReadModel } from '@throughline/read-model';

/** The prose of a decision as of a place of the log, read from there: the view keeps only whether there is some. */
export const proseOf = async (
  { model, store }: { readonly model: ReadModel; readonly store: EventStore },
  decisionId: string,
  place: number = model.timeline.length,
): Promise<string | null> => {
  const versions = model.find('decision', decisionId)?.versions ?? [];
  const last = versions.filter((value, index) => index % 2 === 0 && (value as number) <= place).length - 1;
  if (last < 0) return null;
  const backwards = { from: BigInt(last), direction: 'backwards' } as const;
  for await (const { type, data } of store.readStream(`decision-${decisionId}`, backwards))
    if (type === 'DecisionRewritten' || (type === 'DecisionProposed' && data['body'] != null))
      return data['body'] as string | null;
  return null;
};
