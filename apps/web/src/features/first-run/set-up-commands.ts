import { civilDateAt, horizonContaining, isTimeZone } from '@throughline/calendar';
import type { CommandInput } from '../../generated/documents.ts';

export type SetUpDraft = {
  readonly organisation: string;
  readonly team: string;
  readonly goal: string;
  readonly timeZone: string;
  /** `MM-DD` */
  readonly fiscalYearStartsOn: string;
};

/** A log in which nothing was recorded gives these keys itself; named here, the goal can refer to the other two. */
const keys = { team: 'T-1', horizon: 'H-1', goal: 'G-1' };

/** An organisation, its current two quarters, a team and a goal: one intention, recorded whole or not at all. */
export const setUpCommands = (draft: SetUpDraft, now: number): CommandInput[] => {
  const { timeZone, fiscalYearStartsOn } = draft;
  const today = civilDateAt(now, isTimeZone(timeZone) ? timeZone : 'UTC');
  const { name, startsOn, endsOn } = horizonContaining(today, 2, {
    startsOn: fiscalYearStartsOn,
    namedBy: 'end',
  });
  return [
    {
      organisationSetUp: {
        name: draft.organisation,
        timeZone,
        fiscalYearStartsOn,
        fiscalYearNamedBy: 'END',
        horizonQuarters: 2,
      },
    },
    { teamForm: { teamId: keys.team, name: draft.team } },
    { horizonOpen: { horizonId: keys.horizon, name, startsOn, endsOn } },
    { goalPropose: { goalId: keys.goal, title: draft.goal, horizonId: keys.horizon, teamId: keys.team } },
  ];
};
