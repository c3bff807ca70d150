import { isTimeZone } from '@throughline/calendar';
import { z } from 'zod';
import type { Decider, MessagesOf } from '../decider.ts';
import { field } from '../field.ts';
import { refuse } from '../refusal.ts';
import { Id, instant, sentence } from '../schema.ts';
import { defaultPolicies, Policies } from './policies.ts';

const timeZone = z.string().refine(isTimeZone, 'must be an IANA time zone such as Europe/Berlin');
const monthDay = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/, 'must be a month and day such as 04-01');

const settings = {
  name: sentence(200),
  timeZone,
  /** First day of the fiscal year, `MM-DD`. */
  fiscalYearStartsOn: monthDay,
  /** Is FY27 the fiscal year that starts or the one that ends in 2027? */
  fiscalYearNamedBy: z.enum(['start', 'end']),
  horizonQuarters: z.int().min(1).max(8),
};

/** Stored format. */
const events = {
  OrganisationSetUp: z.object(settings),
  OrganisationRenamed: z.object({ from: z.string(), to: z.string() }),
  CalendarSet: z.object(settings).omit({ name: true }),
  PolicySet: z.object({ policy: z.string(), from: z.string(), to: z.string() }),
  MomentNamed: z.object({ name: Id, at: instant, title: z.string() }),
};
export type OrganisationEvent = MessagesOf<typeof events>;

const organisationId = z.literal('main').default('main');

const commands = {
  SetUpOrganisation: z.object({
    organisationId,
    name: settings.name,
    timeZone: timeZone.default('UTC'),
    fiscalYearStartsOn: monthDay.default('01-01'),
    fiscalYearNamedBy: settings.fiscalYearNamedBy.default('end'),
    horizonQuarters: settings.horizonQuarters.default(2),
  }),
  RenameOrganisation: z.object({ organisationId, name: settings.name }),
  SetCalendar: z
    .object({ organisationId, ...settings })
    .omit({ name: true })
    .partial(),
  SetPolicy: z.object({ organisationId, policy: Policies.keyof(), value: z.string() }),
  /** A slug for a moment worth coming back to: `moment:plan-freeze`. */
  NameMoment: z.object({ organisationId, name: Id, title: sentence(200), at: instant }),
};
export type OrganisationCommand = MessagesOf<typeof commands>;

export type NamedMoment = { readonly name: string; readonly title: string; readonly at: string };

export type Organisation = {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly fiscalYearStartsOn: string;
  readonly fiscalYearNamedBy: 'start' | 'end';
  readonly horizonQuarters: number;
  readonly policies: Policies;
  readonly moments: readonly NamedMoment[];
};

/** The whole: its name, calendar, policies and named moments. One stream, `organisation-main`. */
export const organisation: Decider<
  Organisation,
  OrganisationEvent,
  OrganisationCommand,
  'SetUpOrganisation'
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
    MomentNamed: (org, moment) => ({
      ...org,
      moments: [...org.moments.filter(({ name }) => name !== moment.name), moment],
    }),
  },

  decide: {
    SetUpOrganisation({ organisationId: _, ...data }, org) {
      if (!org) return [{ type: 'OrganisationSetUp', data }];
      const same = Object.entries(data).every(([key, value]) => org[key as keyof Organisation] === value);
      return same ? [] : refuse('organisation-already-set-up', { name: org.name });
    },
    RenameOrganisation: ({ name }, org) =>
      name === org.name ? [] : [{ type: 'OrganisationRenamed', data: { from: org.name, to: name } }],
    SetCalendar(changes, org) {
      const calendar = {
        timeZone: changes.timeZone ?? org.timeZone,
        fiscalYearStartsOn: changes.fiscalYearStartsOn ?? org.fiscalYearStartsOn,
        fiscalYearNamedBy: changes.fiscalYearNamedBy ?? org.fiscalYearNamedBy,
        horizonQuarters: changes.horizonQuarters ?? org.horizonQuarters,
      };
      const same = Object.entries(calendar).every(([key, value]) => org[key as keyof Organisation] === value);
      return same ? [] : [{ type: 'CalendarSet', data: calendar }];
    },
    SetPolicy({ policy, value }, org) {
      if (!Policies.shape[policy].safeParse(value).success)
        return refuse(
          'policy-value-unknown',
          { policy, allowed: [...Policies.shape[policy].unwrap().options] },
          'value',
        );
      const from = org.policies[policy];
      return from === value ? [] : [{ type: 'PolicySet', data: { policy, from, to: value } }];
    },
    NameMoment({ name, title, at }, org, now) {
      if (at > now.at) return refuse('moment-in-future', { at }, 'at');
      const known = org.moments.find((moment) => moment.name === name);
      if (known && known.at !== at) return refuse('moment-name-taken', { name, at: known.at }, 'name');
      return known?.title === title ? [] : [{ type: 'MomentNamed', data: { name, title, at } }];
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
