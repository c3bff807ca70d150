import { isTimeZone } from '@throughline/calendar';
import { z } from 'zod';
import type { Decider, MessagesOf } from '../decider.ts';
import { field } from '../field.ts';
import { refuse } from '../refusal.ts';
import { Id, instant, ownWords, sentence } from '../schema.ts';
import { placed, says, told } from '../telling.ts';
import { defaultPolicies, Policies } from './policies.ts';

const timeZone = z.string().refine(isTimeZone, 'must be an IANA time zone such as Europe/Berlin');
const monthDay = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/, 'must be a month and day such as 04-01');

const FiscalYearNamedBy = z.enum(['start', 'end']);

const calendar = {
  timeZone: z.string(),
  /** First day of the fiscal year, `MM-DD`. */
  fiscalYearStartsOn: z.string(),
  /** Is FY27 the fiscal year that starts or the one that ends in 2027? */
  fiscalYearNamedBy: FiscalYearNamedBy,
  horizonQuarters: z.int(),
};

/** Stored format. */
const events = {
  OrganisationSetUp: z.object({ name: ownWords, ...calendar }),
  OrganisationRenamed: z.object({ from: ownWords, to: ownWords }),
  CalendarSet: z.object(calendar),
  PolicySet: z.object({ policy: z.string(), from: z.string(), to: z.string() }),
  MomentNamed: z.object({ name: Id, at: instant, title: ownWords }),
};
export type OrganisationEvent = MessagesOf<typeof events>;

const organisationId = z.literal('main').default('main');
const name = sentence(200);
const calendarChanges = {
  timeZone: timeZone.optional(),
  fiscalYearStartsOn: monthDay.optional(),
  fiscalYearNamedBy: FiscalYearNamedBy.optional(),
  horizonQuarters: z.int().min(1).max(8).optional(),
};

const commands = {
  SetUpOrganisation: z.object({ organisationId, name, ...calendarChanges }),
  RenameOrganisation: z.object({ organisationId, name }),
  /** What is left out stays. */
  SetCalendar: z.object({ organisationId, ...calendarChanges }),
  SetPolicy: z.object({ organisationId, policy: Policies.keyof(), value: z.string() }),
  /** A slug for a moment worth coming back to: `moment:plan-freeze`. */
  NameMoment: z.object({ organisationId, name: Id, title: sentence(200), at: instant }),
};
export type OrganisationCommand = MessagesOf<typeof commands>;

export type NamedMoment = { readonly name: string; readonly title: string; readonly at: string };

type Calendar = Readonly<Extract<OrganisationEvent, { type: 'CalendarSet' }>['data']>;

export type Organisation = Calendar & {
  readonly id: string;
  readonly name: string;
  readonly policies: Policies;
  readonly moments: readonly NamedMoment[];
};

/** How an organisation counts its years until it says otherwise. */
const defaultCalendar: Calendar = {
  timeZone: 'UTC',
  fiscalYearStartsOn: '01-01',
  fiscalYearNamedBy: 'end',
  horizonQuarters: 2,
};

const renamed = (org: Organisation, to: string): OrganisationEvent[] =>
  to === org.name ? [] : [{ type: 'OrganisationRenamed', data: { from: org.name, to } }];

const calendarSet = (org: Organisation, changes: object): OrganisationEvent[] => {
  const data = events.CalendarSet.parse({ ...org, ...told(changes) });
  return says(org, data) ? [] : [{ type: 'CalendarSet', data }];
};

/** The whole: its name, calendar, policies and named moments. One stream, `organisation-main`. */
export const organisation: Decider<
  Organisation,
  OrganisationEvent,
  OrganisationCommand,
  'SetUpOrganisation',
  'OrganisationSetUp'
> = {
  category: 'organisation',
  idField: 'organisationId',
  creates: ['SetUpOrganisation'],
  events,
  commands,
  asksWhy: ['PolicySet'],

  evolve: {
    OrganisationSetUp: (_, data, id) => ({ ...data, id, policies: defaultPolicies, moments: [] }),
    OrganisationRenamed: (org, { to }) => ({ ...org, name: to }),
    CalendarSet: (org, calendar) => ({ ...org, ...calendar }),
    PolicySet: (org, { policy, to }) => ({ ...org, policies: { ...org.policies, [policy]: to } }),
    MomentNamed: (org, moment) => ({ ...org, moments: placed(org.moments, 'name', moment) }),
  },

  decide: {
    SetUpOrganisation(data, org, now) {
      const setUp = events.OrganisationSetUp.parse({ ...defaultCalendar, ...org, ...told(data) });
      if (!org) return [{ type: 'OrganisationSetUp', data: setUp }];
      if (says(org, setUp)) return [];
      if (!now.imported) return refuse('organisation-already-set-up', { name: org.name });
      return [...renamed(org, setUp.name), ...calendarSet(org, setUp)];
    },
    RenameOrganisation: ({ name }, org) => renamed(org, name),
    SetCalendar: (changes, org) => calendarSet(org, changes),
    SetPolicy({ policy, value: to }, org) {
      const allowed: readonly string[] = Policies.shape[policy].unwrap().options;
      if (!allowed.includes(to)) return refuse('policy-value-unknown', { policy, allowed }, 'value');
      const from = org.policies[policy];
      return from === to ? [] : [{ type: 'PolicySet', data: { policy, from, to } }];
    },
    NameMoment({ name, title, at }, org, now) {
      const known = org.moments.find((moment) => moment.name === name);
      if (known?.at === at && known.title === title) return [];
      if (at > now.at && !now.imported) return refuse('moment-in-future', { at }, 'at');
      if (known && known.at !== at && !now.imported)
        return refuse('moment-name-taken', { name, at: known.at }, 'name');
      return [{ type: 'MomentNamed', data: { name, title, at } }];
    },
  },

  fields: {
    name: field('Name', (org) => org.name),
    timeZone: field('Time zone', (org) => org.timeZone),
    fiscalYearStartsOn: field('Fiscal year starts on', (org) => org.fiscalYearStartsOn),
    fiscalYearNamedBy: field('Fiscal year named by', (org) => org.fiscalYearNamedBy),
    horizonQuarters: field('Quarters of a horizon', (org) => org.horizonQuarters, 'number'),
    reasonRequired: field('Reason required', (org) => org.policies.reasonRequired),
    activityOnlyGoals: field('Goals with activity measures only', (org) => org.policies.activityOnlyGoals),
    moments: field('Named moments', (org) => org.moments.map(({ title }) => title), 'list'),
  },
  title: (org) => org.name,
  isGone: () => false,
  searchText: (org) => org.name,
};
