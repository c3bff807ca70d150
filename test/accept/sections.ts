/** What the golden answers speak of, and where our API says the same. Lists are sets; nothing, null and [] are the same. */
export type Section = {
  readonly name: 'goals' | 'teams' | 'decisions';
  readonly category: string;
  /** Golden field → what GraphQL answers with. */
  readonly fields: Readonly<Record<string, (node: never) => unknown>>;
  readonly selection: string;
  readonly filter: string;
  /** Statuses in which it is no longer there. */
  readonly goneWhen: readonly string[];
};

type Keyed = { readonly key: string };
const key = (thing: Keyed | null) => thing?.key ?? null;
const keys = (things: readonly Keyed[]) => things.map((thing) => thing.key);
const word = (status: string) => status.toLowerCase().replaceAll('_', '-');

type GoalNode = {
  title: string;
  status: string;
  stage: string | null;
  theme: string | null;
  horizon: Keyed | null;
  team: Keyed | null;
  contacts: Keyed[];
};
type TeamNode = { name: string; parent: Keyed | null; members: { person: Keyed }[]; leads: Keyed[] };
type DecisionNode = {
  title: string;
  status: string;
  domain: string | null;
  target: string | null;
  deciders: Keyed[];
  supersededBy: Keyed[];
};

export const sections: readonly Section[] = [
  {
    name: 'goals',
    category: 'GOAL',
    filter:
      'filter: { status: [PROPOSED, COMMITTED, PAUSED, DELIVERED, DROPPED, DECLINED, WITHDRAWN, CARRIED_OVER] }',
    selection: 'title status stage theme horizon { key } team { key } contacts { key }',
    goneWhen: ['withdrawn'],
    fields: {
      title: (goal: GoalNode) => goal.title,
      status: (goal: GoalNode) => word(goal.status),
      horizon: (goal: GoalNode) => key(goal.horizon),
      team: (goal: GoalNode) => key(goal.team),
      contacts: (goal: GoalNode) => keys(goal.contacts),
      stage: (goal: GoalNode) => goal.stage,
      theme: (goal: GoalNode) => goal.theme,
    },
  },
  {
    name: 'teams',
    category: 'TEAM',
    filter: 'filter: { status: [ACTIVE, REORGANISED, DISBANDED] }',
    selection: 'name status parent { key } members { person { key } } leads { key }',
    goneWhen: ['disbanded', 'reorganised'],
    fields: {
      name: (team: TeamNode) => team.name,
      parent: (team: TeamNode) => key(team.parent),
      members: (team: TeamNode) => keys(team.members.map(({ person }) => person)),
      leads: (team: TeamNode) => keys(team.leads),
    },
  },
  {
    name: 'decisions',
    category: 'DECISION',
    filter: 'filter: { status: [PROPOSED, MADE, DECLINED, WITHDRAWN, SUPERSEDED] }',
    selection: 'title status domain target deciders { key } supersededBy { key }',
    goneWhen: ['withdrawn'],
    fields: {
      title: (decision: DecisionNode) => decision.title,
      status: (decision: DecisionNode) => word(decision.status),
      supersededBy: (decision: DecisionNode) => keys(decision.supersededBy),
      deciders: (decision: DecisionNode) => keys(decision.deciders),
      domain: (decision: DecisionNode) => decision.domain,
      target: (decision: DecisionNode) => decision.target,
    },
  },
];
