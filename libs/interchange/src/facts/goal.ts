import type { z } from 'zod';
import { fact, later, only, unique, type Draft, type Surroundings } from './fact.ts';
import { anything, key, maybe, oneOf, optional, orNone, people, text, whole, words } from './field.ts';

const goal = key('goal');
const note = maybe(text());

const placing = {
  horizon: maybe(key('horizon')),
  team: maybe(key('team')),
  contacts: maybe(people()),
  why: maybe(text()),
  track: maybe(oneOf('feature', 'infrastructure', 'maintenance', 'operations')),
  theme: maybe(text()),
  parent: maybe(key('goal')),
};

type Placing = z.output<z.ZodObject<typeof placing>> & { readonly title?: string | undefined };

const idsOf = (contacts: readonly string[] | null, around: Surroundings) =>
  unique((contacts ?? []).map((contact) => around.personId(contact)));

/** Only what the fact says; what it leaves out stays. */
const changes = (goalId: string, given: Placing, around: Surroundings): readonly Draft[] => {
  const { title, horizon, team, contacts, why, track, theme, parent } = given;
  return only(
    (title !== undefined || why !== undefined) && { type: 'RewordGoal', data: { goalId, title, why } },
    horizon !== undefined && { type: 'RescheduleGoal', data: { goalId, horizonId: horizon } },
    team !== undefined && { type: 'TransferGoal', data: { goalId, teamId: team } },
    contacts !== undefined && { type: 'NameContacts', data: { goalId, contacts: idsOf(contacts, around) } },
    track !== undefined && { type: 'RetrackGoal', data: { goalId, track } },
    theme !== undefined && { type: 'SetTheme', data: { goalId, theme } },
    parent !== undefined && { type: 'ReparentGoal', data: { goalId, parentId: parent } },
  );
};

const proposal = (goalId: string, given: Placing, around: Surroundings): Draft => ({
  type: 'ProposeGoal',
  data: {
    goalId,
    title: given.title,
    why: given.why,
    horizonId: given.horizon,
    teamId: given.team,
    track: given.track,
    parentId: given.parent,
    contacts: given.contacts === undefined ? undefined : idsOf(given.contacts, around),
    theme: given.theme,
  },
});

export const goalFacts = [
  fact('goal.proposed', { goal, title: words(), ...placing }, ({ goal: goalId, ...given }, around) =>
    around.known('goal', goalId) === 'yes'
      ? [{ type: 'ReproposeGoal', data: { goalId } }, ...changes(goalId, given, around)]
      : [proposal(goalId, given, around)],
  ),
  fact(
    'goal.changed',
    { goal, title: optional(words()), ...placing, target: maybe(text()), stage: maybe(text()) },
    ({ goal: goalId, target, stage, ...given }, around) => [
      ...changes(goalId, given, around),
      ...only(
        target !== undefined && { type: 'SetTarget', data: { goalId, target } },
        stage !== undefined && { type: 'SetStage', data: { goalId, stage } },
      ),
    ],
  ),
  fact('goal.ranked', { goal, rank: orNone(whole(1)) }, ({ goal: goalId, rank: toRank }, around) => {
    const horizonId = around.horizonOf(goalId);
    if (horizonId && toRank === null) return [{ type: 'UnrankGoal', data: { horizonId, goalId } }];
    if (horizonId && toRank !== null)
      return [{ type: 'PrioritiseGoal', data: { horizonId, goalId, toRank } }];
    around.remark(`goal ${goalId} is in no horizon, so that its rank has no place: left out`);
    return [];
  }),
  fact('goal.committed', { goal, note }, ({ goal: goalId, note }, around) => {
    if (note) around.explain(note);
    return [{ type: 'CommitGoal', data: { goalId } }];
  }),
  fact('goal.declined', { goal, note }, ({ goal: goalId, note }) => [
    { type: 'DeclineGoal', data: { goalId, note } },
  ]),
  fact('goal.paused', { goal, note }, ({ goal: goalId, note }) => [
    { type: 'PauseGoal', data: { goalId, note } },
  ]),
  fact('goal.resumed', { goal, note }, ({ goal: goalId, note }) => [
    { type: 'ResumeGoal', data: { goalId, note } },
  ]),
  fact('goal.delivered', { goal, note }, ({ goal: goalId, note }) => [
    { type: 'DeliverGoal', data: { goalId, learned: note } },
  ]),
  fact('goal.dropped', { goal, note }, ({ goal: goalId, note }) => [
    { type: 'DropGoal', data: { goalId, learned: note } },
  ]),
  fact('goal.withdrawn', { goal, note }, ({ goal: goalId, note }) => [
    { type: 'WithdrawGoal', data: { goalId, note } },
  ]),
  fact('goal.reopened', { goal, to: oneOf('proposed', 'committed') }, ({ goal: goalId, to }) => [
    { type: to === 'committed' ? 'CommitGoal' : 'ReproposeGoal', data: { goalId } },
  ]),
  fact(
    'goal.health',
    { goal, health: oneOf('on-track', 'at-risk', 'off-track'), note },
    ({ goal: goalId, health, note }) => [{ type: 'ReportHealth', data: { goalId, health, note } }],
  ),
  later('a new human key', 'goal.rekeyed', { goal, to: key('goal') }),
  later('a target for each stage', 'goal.targeted', {
    goal,
    stage: words(),
    horizon: orNone(key('horizon')),
  }),
  later('asks', 'goal.supported', {
    goal,
    team: key('team'),
    people: maybe(anything()),
    level: maybe(anything()),
  }),
  later('carry-over', 'goal.continues', { goal, of: key('goal') }),
];
