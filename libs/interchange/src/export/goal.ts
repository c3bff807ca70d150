import type { Goal, GoalEvent } from '@throughline/domain';
import { line, mentioned, tell, untold, type Around, type Tellers } from './telling.ts';

const changed = ({ id }: Around, fields: object) => tell(line('goal.changed', { goal: id, ...fields }));

const step =
  (fact: string) =>
  ({ note }: { readonly note: string | null }, { id }: Around) =>
    tell(line(fact, { goal: id, note }));

export const goalTellers: Tellers<GoalEvent> = {
  GoalMentioned: ({ title }, around) => mentioned(title, around),
  GoalProposed: (
    { horizonId, teamId, parentId, contacts, doneCriteria, ambitious, ...rest },
    { id, keyOf },
  ) =>
    tell(
      line('goal.proposed', {
        goal: id,
        ...rest,
        horizon: horizonId,
        team: teamId,
        parent: parentId,
        contacts: contacts.map(keyOf),
      }),
      { doneCriteria, ambitious },
    ),
  GoalReproposed: (_, { id }) => tell(line('goal.reopened', { goal: id, to: 'proposed' })),
  GoalReworded({ title, why, doneCriteria }, around) {
    const before = (around.before as Goal).plan;
    const isNews = title !== before.title || why !== before.why;
    const lost = { doneCriteria: doneCriteria.join('\n') !== before.doneCriteria.join('\n') };
    return isNews ? tell(line('goal.changed', { goal: around.id, title, why }), lost) : untold();
  },
  GoalTargetSet: ({ to }, around) => changed(around, { target: to }),
  GoalCommitted: ({ confidence }, { id }) => tell(line('goal.committed', { goal: id }), { confidence }),
  GoalRetracked: ({ to }, around) => changed(around, { track: to }),
  GoalTransferred: ({ toTeamId }, around) => changed(around, { team: toTeamId }),
  GoalRescheduled: ({ toHorizonId }, around) => changed(around, { horizon: toHorizonId }),
  GoalReparented: ({ to }, around) => changed(around, { parent: to }),
  GoalContactsNamed: ({ contacts }, around) => changed(around, { contacts: contacts.map(around.keyOf) }),
  GoalThemeSet: ({ to }, around) => changed(around, { theme: to }),
  GoalStageSet: ({ to }, around) => changed(around, { stage: to }),
  GoalHealthReported: ({ health, note, confidence }, { id }) =>
    tell(line('goal.health', { goal: id, health, note }), { confidence }),
  GoalPaused: step('goal.paused'),
  GoalResumed: step('goal.resumed'),
  GoalDeclined: step('goal.declined'),
  GoalWithdrawn: step('goal.withdrawn'),
  GoalDelivered: ({ on, learned }, { id, day }) =>
    tell(line('goal.delivered', { goal: id, note: learned }), { on: on !== day }),
  GoalDropped: ({ learned }, { id }) => tell(line('goal.dropped', { goal: id, note: learned })),
  GoalCarriedOver: untold,
  GoalEstimated: untold,
  GoalRescoped: untold,
  OutcomeDefined: untold,
  OutcomeRetargeted: untold,
  OutcomeMeasured: untold,
  CheckpointScheduled: untold,
  CheckpointHeld: untold,
  CheckpointWaived: untold,
};
