import type { GoalStatus, Track } from '@throughline/domain';
import type { RankedGoal } from '@throughline/read-model';
import type { GoalFilter } from '../generated/inputs.ts';
import type { At } from '../org/at.ts';
import type { Page, PageArgs } from '../org/page.ts';
import type { GoalAt } from './goal-at.ts';
import { goalList } from './known-lists.ts';

export type GoalsArgs = PageArgs & { readonly filter?: GoalFilter | null | undefined };

const idOf = (at: At, category: string, text: string | null | undefined) =>
  text ? at.idOf(category, text) : null;

/** Goals in rank order, as an `Org`, a horizon and a team list them; `within` adds what they belong to. */
export const goalsPage = (
  at: At,
  args: GoalsArgs,
  within: { horizonId?: string; teamId?: string; contactId?: string } = {},
): Page<RankedGoal, GoalAt> => {
  const { horizonId, teamId, parentId, contactId, status, track } = args.filter ?? {};
  const asked = {
    horizonId: idOf(at, 'horizon', horizonId),
    teamId: idOf(at, 'team', teamId),
    parentId: idOf(at, 'goal', parentId),
    contactId: idOf(at, 'person', contactId),
  };
  const contradicts = Object.entries(within).some(([key, id]) => (asked[key as 'teamId'] ?? id) !== id);
  const rows = contradicts
    ? []
    : goalList(at.view, {
        ...asked,
        ...within,
        ...(status && { status: status as unknown as GoalStatus[] }),
      });
  const tracks = track as unknown as readonly Track[] | null | undefined;
  const wanted = tracks
    ? rows.filter(({ goal: { plan } }) => plan.track !== null && tracks.includes(plan.track))
    : rows;
  const list = `goals ${JSON.stringify([args.filter ?? null, within])}`;
  return at.page(list, wanted, args, ({ goal, rank }) => at.of('goal', goal).ranked(rank));
};
