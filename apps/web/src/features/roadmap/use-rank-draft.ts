import { useEffect, useMemo } from 'react';
import type { CommandInput } from '../../generated/documents.ts';
import { becauseInput, type WrittenBecause } from '../../recording/because.ts';
import { upon } from '../../recording/guarded.ts';
import { keptIntentions, useKept } from '../../recording/kept.ts';
import { useSay } from '../../recording/use-say.ts';
import {
  isOvertaken,
  isSameOrder,
  movesBack,
  movesFrom,
  onto,
  rebased,
  withMove,
  type Move,
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

export type Saved = { readonly moves: readonly Move[]; readonly undo: readonly CommandInput[] };

/** Told only upon the order that was left behind: who has moved a goal since is not overruled. */
const wayBack = (moves: readonly Move[], horizonId: string, revision: number | undefined) =>
  movesBack(moves).map(({ key, fromRank, toRank }, index): CommandInput => {
    const back: CommandInput =
      toRank === null
        ? { goalUnrank: { horizonId, goalId: key } }
        : { goalRank: { goalId: key, fromRank, toRank } };
    return index === 0 ? upon(back, revision) : back;
  });

const untouched = (current: Order): RankDraft => ({ base: current, order: current, moved: [] });

/** Moves in the order of a horizon, collected until they are saved with one reason. They survive a reload. */
export const useRankDraft = (horizonKey: string, current: Order) => {
  const name = `moves:${horizonKey}`;
  const [kept, set] = useKept<Kept>(name);
  const { say, busy, refusals, failure } = useSay(() => keptIntentions(name));
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
      /** Answers what would take the saved moves back. */
      save: async (because: WrittenBecause): Promise<Saved | undefined> => {
        if (!draft) return undefined;
        const moves = movesFrom(draft.base, draft);
        const commands = moves.map(({ key, fromRank, toRank }) => ({
          goalRank: { goalId: key, fromRank, toRank },
        }));
        const told = await say({ commands, because: becauseInput(because) });
        if (!told) return undefined;
        set({ draft, steps: [], isSaved: true });
        return { moves, undo: wayBack(moves, horizonKey, told.revision) };
      },
      busy,
      refusals,
      failure,
    };
  }, [kept, draft, current, set, say, horizonKey, busy, refusals, failure]);
};

export type Ranking = ReturnType<typeof useRankDraft>;
