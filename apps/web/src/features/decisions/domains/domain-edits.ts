import type { DomainFactsFragment } from '../../../generated/documents.ts';
import { linesOf, orNothing, type Edit, type Field, type Values } from '../../../recording/edit.ts';
import { unsayable } from '../../../recording/checked.ts';
import { keyIn } from '../../../recording/picks.ts';

export type Domain = DomainFactsFragment;
export type DomainEdit = Edit<Domain>;

const holderFields: readonly Field[] = [
  { name: 'person', label: 'A person', kind: 'picks', of: 'PERSON', one: true },
  {
    name: 'team',
    label: 'or a team',
    kind: 'picks',
    of: 'TEAM',
    one: true,
    description: 'Whoever is in it when it is decided.',
  },
  {
    name: 'role',
    label: 'or a role',
    kind: 'line',
    description: 'Whoever has it in some team: lead, manager …',
  },
];

const holderIn = ({ person, team, role }: Values) => {
  const [personKey, teamKey] = [keyIn(person), keyIn(team)];
  if (personKey !== null) return { person: personKey };
  return teamKey !== null ? { team: teamKey } : { role: (role ?? '').trim() };
};

const oneHolder = ({ person, team, role }: Values) => {
  const named = [keyIn(person), keyIn(team), orNothing(role)].filter((holder) => holder !== null);
  return named.length === 1
    ? []
    : [unsayable('person', 'A right has one holder.', 'Choose a person, or a team, or write a role.')];
};

export const domainEdits = {
  define: {
    title: 'What belongs to it?',
    submit: 'Record it',
    done: 'Recorded',
    fields: [
      { name: 'name', label: 'Its name', kind: 'line', isRequired: true },
      { name: 'covers', label: 'What belongs to it?', kind: 'text' },
    ],
    values: ({ name, covers }) => ({ name, covers: covers ?? '' }),
    command: ({ key }, { name = '', covers }) => ({
      domainDefine: { domainId: key, name, covers: orNothing(covers) },
    }),
    undo: ({ key, name, covers }) => ({ domainDefine: { domainId: key, name, covers } }),
  },
  grant: {
    title: 'Who may decide?',
    submit: 'Give the right',
    done: 'Right given',
    fields: [
      ...holderFields,
      {
        name: 'guardrails',
        label: 'Within which limits?',
        kind: 'text',
        description: 'A line each: within these nobody has to be asked.',
      },
      { name: 'escalateWhen', label: 'When has it to go further up?', kind: 'line' },
    ],
    values: () => ({ person: '', team: '', role: '', guardrails: '', escalateWhen: '' }),
    check: oneHolder,
    command: ({ key }, values) => ({
      domainGrantRight: {
        domainId: key,
        to: holderIn(values),
        guardrails: linesOf(values['guardrails']),
        escalateWhen: orNothing(values['escalateWhen']),
      },
    }),
  },
} as const satisfies Record<string, DomainEdit>;

type Right = Domain['rights'][number];

export const holderOf = ({ person, team, role }: Right): string =>
  person?.name ?? team?.name ?? role ?? 'somebody who is not there';

/** Takes one right back. */
export const revoke = (right: Right): DomainEdit => {
  const { person, team, role, guardrails, escalateWhen } = right;
  const holder = person ? { person: person.key } : team ? { team: team.key } : { role: role ?? '' };
  return {
    title: `${holderOf(right)} may no longer decide`,
    submit: 'Take it back',
    done: 'Right taken back',
    fields: [],
    values: () => ({}),
    command: ({ key }) => ({ domainRevokeRight: { domainId: key, from: holder } }),
    undo: ({ key }) => ({
      domainGrantRight: { domainId: key, to: holder, guardrails: [...guardrails], escalateWhen },
    }),
  };
};
