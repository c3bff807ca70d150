import type { CommandInput, LeavingPersonQuery, PersonFactsFragment } from '../../../generated/documents.ts';
import { orNothing, type Edit } from '../../../recording/edit.ts';
import { keyIn, pickOf } from '../../../recording/picks.ts';
import { joinCheck, joinFields, joinInput } from './join.ts';

export type Person = PersonFactsFragment;
export type PersonEdit = Edit<Person>;

/** What is said of somebody who is here. */
export const personEdits = {
  manager: {
    title: 'Whom do they report to?',
    submit: 'Record it',
    done: 'Reporting line recorded',
    fields: [
      {
        name: 'managerId',
        label: 'Reports to',
        kind: 'picks',
        of: 'PERSON',
        one: true,
        description: 'Take the name away if it is nobody.',
      },
      { name: 'from', label: 'From', kind: 'date', description: 'Today when left empty.' },
    ],
    values: ({ manager }) => ({ managerId: pickOf(manager), from: '' }),
    command: ({ key }, { managerId, from }) => ({
      personSetReportingLine: { personId: key, managerId: keyIn(managerId), from: orNothing(from) },
    }),
    undo: ({ key, manager }) => ({
      personSetReportingLine: { personId: key, managerId: manager?.key ?? null },
    }),
  },
  join: {
    title: 'They join a team',
    submit: 'They join',
    done: 'Joined a team',
    fields: [
      { name: 'teamId', label: 'Which team?', kind: 'picks', of: 'TEAM', one: true, isRequired: true },
      ...joinFields,
    ],
    values: () => ({ teamId: '', role: '', fte: '', from: '' }),
    check: joinCheck,
    command: ({ key }, values) => ({
      teamJoin: { personId: key, teamId: keyIn(values['teamId']) ?? '', ...joinInput(values) },
    }),
  },
} as const satisfies Record<string, PersonEdit>;

/** Somebody who left is here again, under the same id. */
export const comesBack: PersonEdit = {
  title: 'They are back',
  submit: 'They are back',
  done: 'Back',
  before: 'They go on under the same name; teams and reporting lines are said anew.',
  fields: [],
  values: () => ({}),
  command: ({ id, name }) => ({ personAdd: { personId: id, name } }),
};

/** What somebody was responsible for. */
export type Leaving = {
  readonly goals: NonNullable<LeavingPersonQuery['org']['person']>['goals']['nodes'];
  readonly teams: LeavingPersonQuery['org']['teams']['nodes'];
};

const isLive = ({ status }: { readonly status: string }) =>
  ['MENTIONED', 'PROPOSED', 'COMMITTED', 'PAUSED'].includes(status);

/** They go, and what hung on them is somebody else's in the same change. */
export const leaveOrganisation = (person: Person, { goals, teams }: Leaving): PersonEdit => {
  const asked = goals.filter(isLive);
  const left = teams.filter(
    ({ manager, members }) =>
      manager?.key === person.key || members.some((member) => member.person.key === person.key),
  );
  const reports = person.reports.length;
  return {
    title: `${person.name} leaves the organisation`,
    submit: 'They leave',
    done: 'Left',
    before:
      left.length > 0
        ? `They leave ${left.map(({ name }) => name).join(', ')} as well. What they did stays in the history.`
        : 'What they did stays in the history.',
    fields: [
      { name: 'on', label: 'On', kind: 'date', description: 'Today when left empty.' },
      ...(reports > 0
        ? [
            {
              ...({ name: 'reportsTo', kind: 'picks', of: 'PERSON', one: true } as const),
              label: reports === 1 ? 'Who leads their report?' : `Who leads their ${reports} reports?`,
              description: 'Nobody when left empty.',
            },
          ]
        : []),
      ...(asked.length > 0
        ? [
            {
              ...({ name: 'askInstead', kind: 'picks', of: 'PERSON', one: true } as const),
              label: `Who is asked about ${asked.length === 1 ? asked[0]!.title : `their ${asked.length} goals`}?`,
              description: 'Nobody instead of them when left empty.',
            },
          ]
        : []),
    ],
    values: ({ manager }) => ({ on: '', reportsTo: pickOf(manager), askInstead: '' }),
    command: ({ key }, { on, reportsTo, askInstead }): CommandInput[] => [
      ...left.map((team) => ({ teamLeave: { teamId: team.key, personId: key, on: orNothing(on) } })),
      ...person.reports.map((report) => ({
        personSetReportingLine: { personId: report.key, managerId: keyIn(reportsTo) },
      })),
      ...asked.map((goal) => ({
        goalNameContacts: {
          goalId: goal.key,
          contacts: contactsWithout(goal.contacts, key, keyIn(askInstead)),
        },
      })),
      { personLeave: { personId: key, on: orNothing(on) } },
    ],
  };
};

const contactsWithout = (
  contacts: readonly { readonly key: string }[],
  key: string,
  instead: string | null,
) => [
  ...new Set([
    ...contacts.map((contact) => contact.key).filter((one) => one !== key),
    ...(instead ? [instead] : []),
  ]),
];
