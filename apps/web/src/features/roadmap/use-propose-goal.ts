import { ProposeGoalDocument, SetFirstTargetDocument } from '../../generated/documents.ts';
import { becauseInput, type WrittenBecause } from '../../recording/because.ts';
import { keptIntentions, useKept } from '../../recording/kept.ts';
import type { Picked } from '../../recording/picks.ts';
import { useTell } from '../../recording/use-tell.ts';

export type DraftGoal = {
  readonly title: string;
  readonly why: string;
  readonly horizonId: string;
  readonly team: readonly Picked[];
  readonly target: string;
  readonly ambitious: boolean;
  readonly because: WrittenBecause;
};

export type ProposedGoal = { readonly key: string; readonly title: string };

const orNothing = (text: string) => (text.trim() === '' ? null : text.trim());

type Proposed = { readonly goal: ProposedGoal; readonly changeSet: string };

/**
 * A goal and its first target are one intention with one reason, told as two commands of one change-set: the key of
 * the goal is the server's to give. When only the second is refused, sending the form again goes on from there.
 */
export const useProposeGoal = () => {
  const proposing = useTell(ProposeGoalDocument, () => keptIntentions('propose-goal'));
  const targeting = useTell(SetFirstTargetDocument, () => keptIntentions('propose-goal-target'));
  const [proposed, setProposed] = useKept<Proposed>('proposed-goal');

  const propose = async (draft: DraftGoal): Promise<Proposed | undefined> => {
    const because = becauseInput(draft.because);
    const told = await proposing.tell({
      title: draft.title,
      why: orNothing(draft.why),
      horizonId: orNothing(draft.horizonId),
      teamId: draft.team[0]?.key ?? null,
      ambitious: draft.ambitious,
      because,
    });
    return told?.goal ? { goal: told.goal, changeSet: told.changeSet } : undefined;
  };

  const record = async (draft: DraftGoal): Promise<ProposedGoal | undefined> => {
    const known = proposed ?? (await propose(draft));
    if (!known) return undefined;
    setProposed(known);
    const target = orNothing(draft.target);
    if (target === null) {
      setProposed(undefined);
      return known.goal;
    }
    const because = becauseInput(draft.because);
    const told = await targeting.tell({
      goalId: known.goal.key,
      target,
      because,
      changeSet: known.changeSet,
    });
    if (!told) return undefined;
    setProposed(undefined);
    return known.goal;
  };

  return {
    record,
    busy: proposing.busy || targeting.busy,
    refusals: [...proposing.refusals, ...targeting.refusals],
    failure: proposing.failure ?? targeting.failure,
  };
};
