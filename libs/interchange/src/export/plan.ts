import type { Goal, Horizon, HorizonEvent, Organisation, OrganisationEvent } from '@throughline/domain';
import { implied, line, mentioned, tell, untold, type Around, type Tellers } from './telling.ts';

export const organisationTellers: Tellers<OrganisationEvent> = {
  OrganisationSetUp: ({ fiscalYearNamedBy, ...settings }) =>
    tell(line('organisation.setup', settings), { fiscalYearNamedBy: fiscalYearNamedBy !== 'end' }),
  OrganisationRenamed: ({ to }) => tell(line('organisation.setup', { name: to })),
  CalendarSet({ fiscalYearNamedBy, ...calendar }, around) {
    const { name, fiscalYearNamedBy: before } = around.before as Organisation;
    return tell(line('organisation.setup', { name, ...calendar }), {
      fiscalYearNamedBy: fiscalYearNamedBy !== before,
    });
  },
  PolicySet: untold,
  MomentNamed: untold,
};

/** Told by opening it again with what is new; that would also open what is closed, or was never opened. */
const openedAgain = ({ id, before }: Around, fields: object) => {
  const { status, name, startsOn, endsOn } = before as Horizon;
  const isOpen = status === 'open' || status === 'committed';
  return isOpen ? tell(line('horizon.opened', { horizon: id, name, startsOn, endsOn, ...fields })) : untold();
};

const isIn = (horizonId: string, goalId: string, { afterwards }: Around) =>
  (afterwards('goal', goalId) as Goal | undefined)?.plan.horizonId === horizonId;

const leaving = ['GoalRescheduled', 'GoalWithdrawn'];

export const horizonTellers: Tellers<HorizonEvent> = {
  HorizonMentioned: ({ name }, around) => mentioned(name, around),
  HorizonOpened: (data, { id }) => tell(line('horizon.opened', { horizon: id, ...data })),
  HorizonRenamed: ({ to }, around) => openedAgain(around, { name: to }),
  HorizonRescheduled: ({ to }, around) => openedAgain(around, to),
  HorizonPurposeRevised: (data, around) => openedAgain(around, data),
  /** A rank is told of the goal: it is the rank in the horizon where the goal is then. */
  GoalPrioritised: ({ goalId, toRank }, around) =>
    isIn(around.id, goalId, around) ? tell(line('goal.ranked', { goal: goalId, rank: toRank })) : untold(),
  /** What leaves a horizon leaves its order, unless it was ranked in the same change: ranks are told last. */
  GoalUnranked({ goalId }, around) {
    const left = leaving.some((type) => around.includes(type, 'goal', goalId));
    if (left && !around.includes('GoalPrioritised', 'horizon', around.id)) return implied();
    if (isIn(around.id, goalId, around)) return tell(line('goal.ranked', { goal: goalId, rank: null }));
    return left ? implied() : untold();
  },
  HorizonClosed: ({ summary, learned }, { id }) =>
    tell(line('horizon.closed', { horizon: id, summary }), { learned }),
  TrackMixSet: untold,
  HorizonCommitted: untold,
};
