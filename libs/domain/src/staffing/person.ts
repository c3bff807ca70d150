import { z } from 'zod';
import type { Decider, MessagesOf } from '../decider.ts';
import { field } from '../field.ts';
import { refuse } from '../refusal.ts';
import { civilDate, Id, ref } from '../schema.ts';
import { repeats } from '../telling.ts';

/** Stored format. Never a name: the id is the key of a row in the people vault, which can be erased. */
const events = {
  PersonMentioned: z.object({}),
  PersonAdded: z.object({}),
  ReportingLineSet: z.object({ fromManagerId: Id.nullable(), toManagerId: Id.nullable(), from: civilDate }),
  PersonLeft: z.object({ on: civilDate }),
};
export type PersonEvent = MessagesOf<typeof events>;

const personId = ref('person');

const commands = {
  MentionPerson: z.object({ personId: Id }),
  AddPerson: z.object({ personId: Id }),
  SetReportingLine: z.object({ personId, managerId: ref('person').nullable(), from: civilDate.optional() }),
  LeaveOrganisation: z.object({ personId, on: civilDate.optional() }),
};
export type PersonCommand = MessagesOf<typeof commands>;

export type Person = {
  readonly id: string;
  readonly status: 'mentioned' | 'active' | 'left';
  readonly managerId: string | null;
  readonly leftOn: string | null;
};

const unknown = { managerId: null, leftOn: null };

/** Somebody, by id. Who that is stands in the people vault and can be forgotten there. */
export const person: Decider<
  Person,
  PersonEvent,
  PersonCommand,
  'MentionPerson' | 'AddPerson',
  'PersonMentioned' | 'PersonAdded'
> = {
  category: 'person',
  idField: 'personId',
  creates: ['MentionPerson', 'AddPerson'],
  events,
  commands,
  asksWhy: ['ReportingLineSet'],

  evolve: {
    PersonMentioned: (_, __, id) => ({ ...unknown, id, status: 'mentioned' }),
    PersonAdded: (person, _, id) => ({ ...unknown, ...person, id, status: 'active', leftOn: null }),
    ReportingLineSet: (person, { toManagerId }) => ({ ...person, managerId: toManagerId }),
    PersonLeft: (person, { on }) => ({ ...person, status: 'left', leftOn: on }),
  },

  decide: {
    MentionPerson: (_, person) => (person ? [] : [{ type: 'PersonMentioned', data: {} }]),
    AddPerson: (_, person) => (person?.status === 'active' ? [] : [{ type: 'PersonAdded', data: {} }]),
    SetReportingLine({ managerId, from }, person, now) {
      if (managerId === person.managerId) return [];
      if (managerId === person.id && !now.imported) return refuse('person-reports-to-self', {}, 'managerId');
      if (person.status === 'left' && !now.imported) return refuse('person-left');
      const data = { fromManagerId: person.managerId, toManagerId: managerId, from: from ?? now.today };
      return [{ type: 'ReportingLineSet', data }];
    },
    LeaveOrganisation({ on }, person, now) {
      if (person.status === 'left' && repeats(on, person.leftOn)) return [];
      if (person.status === 'left' && !now.imported) return refuse('person-left', {}, 'on');
      return [{ type: 'PersonLeft', data: { on: on ?? now.today } }];
    },
  },

  fields: {
    status: field('Status', (person) => person.status),
    leftOn: field('Left on', (person) => person.leftOn, 'date'),
    manager: field('Reports to', (person) => person.managerId, { ref: 'person' }),
  },
  title: (person) => person.id,
  isGone: ({ status }) => status === 'left',
  isMentionOnly: ({ status }) => status === 'mentioned',
  searchText: () => '',
};
