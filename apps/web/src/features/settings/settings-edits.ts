import { endOfDay, instantAt, isCivilDate } from '@throughline/calendar';
import type { FiscalYearEdge, SettingsFactsFragment, SettingsQuery } from '../../generated/documents.ts';
import { numberOf, type Edit, type Option } from '../../recording/edit.ts';
import { freeId } from '../../recording/free-id.ts';

export type Settings = SettingsFactsFragment;
export type SettingsEdit = Edit<Settings>;
type Policies = SettingsQuery['org']['policies'];

const month = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

const months: readonly Option[] = Array.from({ length: 12 }, (_, index) => ({
  value: `${String(index + 1).padStart(2, '0')}-01`,
  label: `1 ${month.format(Date.UTC(2026, index, 1))}`,
}));

/** `04-01` reads `1 April`; another day stays as it is written. */
export const dayOfYear = (day: string): string => months.find(({ value }) => value === day)?.label ?? day;

export const rename: SettingsEdit = {
  title: 'Rename the organisation',
  submit: 'Rename it',
  done: 'Renamed',
  fields: [{ name: 'name', label: 'Its new name', kind: 'line', isRequired: true }],
  values: ({ name }) => ({ name }),
  command: (_, { name = '' }) => ({ organisationRename: { name } }),
  undo: ({ name }) => ({ organisationRename: { name } }),
};

const calendarOf = ({ timeZone, fiscalYearStartsOn, fiscalYearNamedBy, horizonQuarters }: Settings) => ({
  calendarSet: { timeZone, fiscalYearStartsOn, fiscalYearNamedBy, horizonQuarters },
});

/** Another first day than that of a month is kept as it stands. */
const daysToChoose = (current: string): readonly Option[] =>
  months.some(({ value }) => value === current) ? months : [{ value: current, label: current }, ...months];

export const calendar = ({ fiscalYearStartsOn }: Settings): SettingsEdit => ({
  title: 'How time is counted here',
  submit: 'Record it',
  done: 'Calendar recorded',
  before: 'From now on. What was recorded keeps its moment; only the names of quarters may change.',
  fields: [
    {
      name: 'timeZone',
      label: 'Time zone',
      kind: 'line',
      isRequired: true,
      description: 'Where a day ends, such as Europe/Berlin.',
    },
    {
      name: 'fiscalYearStartsOn',
      label: 'The fiscal year starts on',
      kind: 'choice',
      options: daysToChoose(fiscalYearStartsOn),
    },
    {
      name: 'fiscalYearNamedBy',
      label: 'FY27 is the fiscal year that',
      kind: 'choice',
      options: [
        { value: 'START', label: 'starts in 2027' },
        { value: 'END', label: 'ends in 2027' },
      ],
    },
    { name: 'horizonQuarters', label: 'Quarters in a horizon', kind: 'number', isRequired: true },
  ],
  values: (now) => ({ ...calendarOf(now).calendarSet, horizonQuarters: String(now.horizonQuarters) }),
  command: (_, { timeZone = '', fiscalYearStartsOn: startsOn = '', fiscalYearNamedBy, horizonQuarters }) => ({
    calendarSet: {
      timeZone,
      fiscalYearStartsOn: startsOn,
      fiscalYearNamedBy: fiscalYearNamedBy as FiscalYearEdge,
      horizonQuarters: Math.round(numberOf(horizonQuarters)),
    },
  }),
  undo: calendarOf,
});

export const reasonChoices: readonly Option[] = [
  { value: 'later', label: 'nothing yet: it can come later' },
  { value: 'note', label: 'a note at least' },
  { value: 'refuse', label: 'a decision or context' },
];

export const activityChoices: readonly Option[] = [
  { value: 'refuse', label: 'no: it needs an outcome that shows the effect' },
  { value: 'allow', label: 'yes' },
];

export const reasonRequired = ({ reasonRequired: now }: Policies): SettingsEdit => ({
  title: 'What does a change of the committed plan need?',
  submit: 'Set the rule',
  done: 'Rule set',
  fields: [{ name: 'value', label: 'It needs', kind: 'choice', options: reasonChoices }],
  values: () => ({ value: now }),
  command: (_, { value = '' }) => ({ policySet: { policy: 'REASON_REQUIRED', value } }),
  undo: () => ({ policySet: { policy: 'REASON_REQUIRED', value: now } }),
});

export const activityOnly = ({ activityOnlyGoals: now }: Policies): SettingsEdit => ({
  title: 'May a goal be committed that only counts activity?',
  submit: 'Set the rule',
  done: 'Rule set',
  fields: [{ name: 'value', label: 'May it?', kind: 'choice', options: activityChoices }],
  values: () => ({ value: now }),
  command: (_, { value = '' }) => ({ policySet: { policy: 'ACTIVITY_ONLY_GOALS', value } }),
  undo: () => ({ policySet: { policy: 'ACTIVITY_ONLY_GOALS', value: now } }),
});

/** A moment that was: this one, or the end of a day where the organisation is. */
export const nameMoment = (taken: readonly string[], timeZone: string, now: number): SettingsEdit => ({
  title: 'Name a moment worth coming back to',
  submit: 'Name it',
  done: 'Moment named',
  before: 'It is offered wherever a moment is chosen, and its name can stand in a link.',
  fields: [
    {
      name: 'title',
      label: 'What was it?',
      kind: 'line',
      isRequired: true,
      description: 'Such as “Plan freeze”.',
    },
    { name: 'at', label: 'The end of which day?', kind: 'date', description: 'Right now when left empty.' },
  ],
  values: () => ({ title: '', at: '' }),
  command: (_, { title = '', at = '' }) => ({
    momentName: {
      name: freeId(title, 'moment', taken),
      title,
      at: instantAt(isCivilDate(at) ? endOfDay(at, timeZone) : now),
    },
  }),
});
