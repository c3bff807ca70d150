import type { TeamFactsFragment } from '../../../generated/documents.ts';
import { orNothing, type Edit } from '../../../recording/edit.ts';
import { keyIn, pickOf } from '../../../recording/picks.ts';
import { joinCheck, joinFields, joinInput } from './join.ts';

export type Team = TeamFactsFragment;
export type TeamEdit = Edit<Team>;

/** What is said of a team that is at work. */
export const teamEdits = {
  join: {
    title: 'Somebody joins the team',
    submit: 'They join',
    done: 'Joined',
    fields: [
      {
        name: 'personId',
        label: 'Who?',
        kind: 'picks',
        of: 'PERSON',
        one: true,
        isRequired: true,
        description: 'Somebody who is not there yet is added under People first.',
      },
      ...joinFields,
    ],
    values: () => ({ personId: '', role: '', fte: '', from: '' }),
    check: joinCheck,
    command: ({ key }, values) => ({
      teamJoin: { teamId: key, personId: keyIn(values['personId']) ?? '', ...joinInput(values) },
    }),
  },
  manager: {
    title: 'Appoint a manager',
    submit: 'Appoint them',
    done: 'Manager appointed',
    fields: [
      { name: 'personId', label: 'Who?', kind: 'picks', of: 'PERSON', one: true, isRequired: true },
      { name: 'from', label: 'From', kind: 'date', description: 'Today when left empty.' },
    ],
    values: ({ manager }) => ({ personId: pickOf(manager), from: '' }),
    command: ({ key }, { personId, from }) => ({
      teamAppointManager: { teamId: key, personId: keyIn(personId) ?? '', from: orNothing(from) },
    }),
    undo: ({ key, manager }) =>
      manager ? { teamAppointManager: { teamId: key, personId: manager.key } } : undefined,
  },
  rename: {
    title: 'Rename the team',
    submit: 'Rename it',
    done: 'Renamed',
    fields: [
      {
        name: 'name',
        label: 'Its new name',
        kind: 'line',
        isRequired: true,
        description: 'The key stays, and so do its goals and its history.',
      },
    ],
    values: ({ name }) => ({ name }),
    command: ({ key }, { name = '' }) => ({ teamRename: { teamId: key, name } }),
    undo: ({ key, name }) => ({ teamRename: { teamId: key, name } }),
  },
  mission: {
    title: 'What is the team there for?',
    submit: 'Record it',
    done: 'Mission recorded',
    fields: [{ name: 'mission', label: 'Its mission', kind: 'text' }],
    values: ({ mission }) => ({ mission: mission ?? '' }),
    command: ({ key }, { mission }) => ({ teamReviseMission: { teamId: key, mission: orNothing(mission) } }),
    undo: ({ key, mission }) => ({ teamReviseMission: { teamId: key, mission } }),
  },
  parent: {
    title: 'Make it part of another team',
    submit: 'Record it',
    done: 'Parent team recorded',
    fields: [
      {
        name: 'parentId',
        label: 'Part of',
        kind: 'picks',
        of: 'TEAM',
        one: true,
        description: 'Take it away to let the team stand for itself.',
      },
    ],
    values: ({ parent }) => ({ parentId: pickOf(parent) }),
    command: ({ key }, { parentId }) => ({ teamReparent: { teamId: key, parentId: keyIn(parentId) } }),
    undo: ({ key, parent }) => ({ teamReparent: { teamId: key, parentId: parent?.key ?? null } }),
  },
} as const satisfies Record<string, TeamEdit>;

/** What is known by name only, or is over, is formed under its own key. */
export const formTeam: TeamEdit = {
  title: 'Form this team',
  submit: 'Form it',
  done: 'Formed',
  before: 'It goes on under its key, with its history; its members join anew.',
  fields: [
    { name: 'name', label: 'Name', kind: 'line', isRequired: true },
    { name: 'mission', label: 'What is it there for?', kind: 'text' },
  ],
  values: ({ name, mission }) => ({ name, mission: mission ?? '' }),
  command: ({ key }, { name = '', mission }) => ({
    teamForm: { teamId: key, name, mission: orNothing(mission) },
  }),
};
