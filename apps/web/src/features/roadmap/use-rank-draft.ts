import { useEffect, useMemo } from 'react';
import { SaveMovesDocument } from '../../generated/documents.ts';
import { becauseInput, type WrittenBecause } from '../../recording/because.ts';
import { keptIntentions, useKept } from '../../recording/kept.ts';
import { useTell } from '../../recording/use-tell.ts';
import {
  isOvertaken,
  isSameOrder,
  movesFrom,
  onto,
  rebased,
  withMove,
  type Order,
  type RankDraft,
} from './rank-draft.ts';

type Kept = {
  readonly draft: RankDraft;
  /** As it was before each move, to go back by. */
  readonly steps: readonly RankDraft[];
  /** Told, and not seen in the order yet. */
  readonly isSaved?: boolean;
};

const untouched = (current: Order): RankDraft => ({ base: current, order: current, moved: [] });

/** Moves in the order of a horizon, collected until they are saved with one reason. They survive a reload. */
export const useRankDraft = (horizonKey: string, current: Order) => {
  const name = `moves:${horizonKey}`;
  const [kept, set] = useKept<Kept>(name);
  const { tell, busy, refusals, failure } = useTell(SaveMovesDocument, () => keptIntentions(name));
  const draft = kept?.draft;
  const isSettled = kept?.isSaved === true && !isSameOrder(kept.draft.base, current);
  useEffect(() => {
    if (isSettled) set(undefined);
  }, [isSettled, set]);
  return useMemo(() => {
    const change = (next: RankDraft, steps: readonly RankDraft[]) =>
      set(next.moved.length === 0 ? undefined : { draft: next, steps });
    const isPending = draft !== undefined && !kept?.isSaved;
    return {
      order: draft ? onto(current, draft) : current,
      moves: isPending ? movesFrom(draft.base, draft) : [],
      isOvertaken: isPending && isOvertaken(draft, current),
      moved: isPending ? draft.moved : [],
      move: (key: string, after: string | undefined) => {
        const now = isPending ? draft : untouched(current);
        const next = withMove(now, key, after);
        if (!isSameOrder(next.order, now.order))
          change(next, [...(isPending ? (kept?.steps ?? []) : []), now]);
      },
      undo: () => {
        const last = kept?.steps.at(-1);
        if (last) change(last, kept!.steps.slice(0, -1));
      },
      discard: () => set(undefined),
      keepUponCurrent: () => draft && change(rebased(draft, current), []),
      save: async (because: WrittenBecause): Promise<boolean> => {
        if (!draft) return true;
        const commands = movesFrom(draft.base, draft).map(({ key, fromRank, toRank }) => ({
          goalRank: { goalId: key, fromRank, toRank },
        }));
        const told = await tell({ commands, because: becauseInput(because) });
        if (told) set({ draft, steps: [], isSaved: true });
        return told !== undefined;
      },
      busy,
      refusals,
      failure,
    };
  }, [kept, draft, current, set, tell, busy, refusals, failure]);
};

export type Ranking = ReturnType<typeof useRankDraft>;
