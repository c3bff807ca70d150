import type { CommandInput, EndingTeamQuery } from '../../../generated/documents.ts';
import { unsayable } from '../../../recording/checked.ts';
import { linesOf, type Field, type Values } from '../../../recording/edit.ts';
import { keyIn, picksIn } from '../../../recording/picks.ts';
import { freeId } from '../../../recording/free-id.ts';
import type { Team, TeamEdit } from './team.ts';

type Org = EndingTeamQuery['org'];
/** What a team leaves behind, and who else is there. */
export type Ending = {
  readonly goals: NonNullable<Org['team']>['goals']['nodes'];
  readonly teams: Org['teams']['nodes'];
};

/** It ends, and nobody takes its place; what it owned is said to be somebody's or nobody's. */
export const disband = (team: Team, { goals }: Ending): TeamEdit => ({
  title: `Disband ${team.name}`,
  submit: 'Disband it',
  done: 'Disbanded',
  before: 'Its people are in no team then, unless they are in another as well. Its history stays.',
  fields:
    goals.length === 0
      ? []
      : [
          {
            name: 'goalsTo',
            label: `Who takes its ${goals.length === 1 ? 'goal' : `${goals.length} goals`}?`,
            kind: 'picks',
            of: 'TEAM',
            one: true,
            description: 'Nobody when left empty: then they are shown without a team.',
          },
        ],
  values: () => ({ goalsTo: '' }),
  command: ({ key, parent, subteams }, { goalsTo }) => [
    ...goals.map((goal) => ({ goalTransfer: { goalId: goal.key, teamId: keyIn(goalsTo) } })),
    ...subteams.map((part) => ({ teamReparent: { teamId: part.key, parentId: parent?.key ?? null } })),
    { teamDisband: { teamId: key } },
  ],
});

type Successor = { readonly key: string; readonly name: string; readonly isNew: boolean };

const successorsIn = ({ names, into }: Values, { teams }: Ending): Successor[] => {
  const taken = teams.map(({ key }) => key);
  const formed = linesOf(names).map((name) => {
    const key = freeId(name, 'team', taken);
    taken.push(key);
    return { key, name, isNew: true };
  });
  return [...formed, ...picksIn(into).map(({ key, title }) => ({ key, name: title, isNew: false }))];
};

const nowhere = '-';

/** Where each of what the team had goes; the first successor unless something else was chosen. */
const destination = (values: Values, name: string, successors: readonly Successor[]): string | null => {
  const chosen = values[name];
  if (chosen === nowhere) return null;
  // A choice made before the names were written anew may be of a team that is none any more.
  return (successors.find(({ key }) => key === chosen) ?? successors[0])?.key ?? null;
};

const choice = (
  among: string,
  name: string,
  label: string,
  none: string,
  successors: readonly Successor[],
): Field => ({
  among,
  name,
  label,
  kind: 'choice',
  options: [
    ...successors.map((team, index) => ({ value: index === 0 ? '' : team.key, label: team.name })),
    { value: nowhere, label: none },
  ],
});

const peopleOf = ({ members, manager }: Team) => [
  ...members.map(({ person, role, fte }) => ({ person, role, fte })),
  ...(manager && !members.some(({ person }) => person.key === manager.key)
    ? [{ person: manager, role: undefined, fte: undefined }]
    : []),
];

const movesOf = (team: Team, values: Values, ending: Ending): CommandInput[] => {
  const successors = successorsIn(values, ending);
  const to = (name: string) => destination(values, name, successors);
  const isThere = (teamId: string, personId: string) =>
    ending.teams.some(
      ({ key, members }) => key === teamId && members.some(({ person }) => person.key === personId),
    );
  const people = peopleOf(team).flatMap(({ person, role, fte }): CommandInput[] => {
    const teamId = to(`person:${person.key}`);
    if (teamId === null) return [];
    const manages =
      person.key === team.manager?.key && successors.some((one) => one.key === teamId && one.isNew);
    const joins = role !== undefined && !isThere(teamId, person.key);
    return [
      ...(joins ? [{ teamJoin: { teamId, personId: person.key, role, fte } }] : []),
      ...(manages ? [{ teamAppointManager: { teamId, personId: person.key } }] : []),
    ];
  });
  return [
    ...people,
    ...ending.goals.map((goal) => ({ goalTransfer: { goalId: goal.key, teamId: to(`goal:${goal.key}`) } })),
    ...team.subteams.map((part) => ({
      teamReparent: { teamId: part.key, parentId: to(`team:${part.key}`) },
    })),
  ];
};

/** It ends in others: split, merged, or carried on under another name with other people. */
export const reorganise = (team: Team, ending: Ending): TeamEdit => ({
  title: `Reorganise ${team.name}`,
  submit: 'Reorganise it',
  done: 'Reorganised',
  before: 'The team ends, and its history goes on in those that follow it. Everything below is one change.',
  fields: [
    {
      name: 'names',
      label: 'Which new teams come of it?',
      kind: 'text',
      description: 'One name a line: two split it, one succeeds it.',
    },
    {
      name: 'into',
      label: 'Which teams that are there take it in?',
      kind: 'picks',
      of: 'TEAM',
      description: 'To merge it into them.',
    },
  ],
  more: (values) => {
    const successors = successorsIn(values, ending);
    if (successors.length === 0) return [];
    return [
      ...peopleOf(team).map(({ person }) =>
        choice(
          'Where do the people go?',
          `person:${person.key}`,
          person.name,
          'into none of them',
          successors,
        ),
      ),
      ...ending.goals.map(({ key, title }) =>
        choice('Who takes the goals?', `goal:${key}`, title, 'without a team', successors),
      ),
      ...team.subteams.map(({ key, name }) =>
        choice('What are its parts part of?', `team:${key}`, name, 'part of none', successors),
      ),
    ];
  },
  check: (values) =>
    successorsIn(values, ending).length > 0
      ? []
      : [
          unsayable(
            'names',
            'It is not said what follows the team.',
            'Name a new team or choose one that is there; a team that nothing follows is disbanded.',
          ),
        ],
  values: () => ({ names: '', into: '' }),
  command: (_, values) => {
    const successors = successorsIn(values, ending);
    return [
      ...successors
        .filter(({ isNew }) => isNew)
        .map(({ key, name }) => ({
          teamForm: { teamId: key, name, parentId: team.parent?.key ?? null, fromTeams: [team.key] },
        })),
      ...movesOf(team, values, ending),
      { teamReorganise: { teamId: team.key, into: successors.map(({ key }) => key) } },
    ];
  },
});
