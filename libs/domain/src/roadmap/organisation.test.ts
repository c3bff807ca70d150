import { describe, it } from 'vitest';
import { without } from '../telling.ts';
import { given, imported } from '../testing/given.ts';
import { organisation, type OrganisationEvent } from './organisation.ts';

const setUp: OrganisationEvent = {
  type: 'OrganisationSetUp',
  data: {
    name: 'Harbourline',
    timeZone: 'Europe/Lisbon',
    fiscalYearStartsOn: '01-01',
    fiscalYearNamedBy: 'end',
    horizonQuarters: 2,
  },
};
const planFreeze: OrganisationEvent = {
  type: 'MomentNamed',
  data: { name: 'plan-freeze', title: 'Plan freeze', at: '2026-07-01T09:00:00.000Z' },
};
const calendar = without(setUp.data, 'name');
const harbourline = given(organisation)(setUp, planFreeze);

describe('Setting up the organisation', () => {
  it('takes a calendar year in UTC and horizons of two quarters when nothing else is said', () =>
    given(organisation)()
      .when({ type: 'SetUpOrganisation', data: { name: 'Harbourline' } })
      .then({ ...setUp, data: { ...setUp.data, timeZone: 'UTC' } }));

  it('happens once', () =>
    harbourline
      .when({ type: 'SetUpOrganisation', data: { name: 'Harbour & Sons' } })
      .thenRefused('organisation-already-set-up'));

  it('says nothing new when everything it says is known', () =>
    harbourline.when({ type: 'SetUpOrganisation', data: { name: 'Harbourline' } }).thenNothing());

  it('changes name and calendar when history tells it again', () =>
    harbourline
      .when(
        { type: 'SetUpOrganisation', data: { name: 'Harbourline Freight', horizonQuarters: 1 } },
        imported,
      )
      .then(
        { type: 'OrganisationRenamed', data: { from: 'Harbourline', to: 'Harbourline Freight' } },
        { type: 'CalendarSet', data: { ...calendar, horizonQuarters: 1 } },
      ));
});

describe('Settings', () => {
  it('give the organisation another name', () =>
    harbourline
      .when({ type: 'RenameOrganisation', data: { name: 'Harbourline Freight' } })
      .then({ type: 'OrganisationRenamed', data: { from: 'Harbourline', to: 'Harbourline Freight' } }));

  it('change what is given of the calendar and leave the rest', () =>
    harbourline
      .when({ type: 'SetCalendar', data: { fiscalYearStartsOn: '04-01' } })
      .then({ type: 'CalendarSet', data: { ...calendar, fiscalYearStartsOn: '04-01' } }));

  it('do not record a calendar that is in force', () =>
    harbourline.when({ type: 'SetCalendar', data: { timeZone: 'Europe/Lisbon' } }).thenNothing());

  it('set a policy', () =>
    harbourline
      .when({ type: 'SetPolicy', data: { policy: 'reasonRequired', value: 'note' } })
      .then({ type: 'PolicySet', data: { policy: 'reasonRequired', from: 'later', to: 'note' } }));

  it('know what a policy can be set to', () =>
    harbourline
      .when({ type: 'SetPolicy', data: { policy: 'reasonRequired', value: 'sometimes' } })
      .thenRefused('policy-value-unknown', 'value'));
});

describe('A named moment', () => {
  const name = (data: object) => ({ type: 'NameMoment', data: { ...planFreeze.data, ...data } }) as const;

  it('marks a moment worth coming back to', () => given(organisation)(setUp).when(name({})).then(planFreeze));

  it('can be given a better title', () =>
    harbourline
      .when(name({ title: 'Plan frozen' }))
      .then({ type: 'MomentNamed', data: { ...planFreeze.data, title: 'Plan frozen' } }));

  it('lies in the past', () =>
    harbourline
      .when(name({ name: 'launch', at: '2026-12-31T09:00:00.000Z' }))
      .thenRefused('moment-in-future', 'at'));

  it('does not move, because links point to it', () =>
    harbourline.when(name({ at: '2026-07-02T09:00:00.000Z' })).thenRefused('moment-name-taken', 'name'));

  it('moves when history says so', () =>
    harbourline
      .when(name({ at: '2026-12-31T09:00:00.000Z' }), imported)
      .then({ type: 'MomentNamed', data: { ...planFreeze.data, at: '2026-12-31T09:00:00.000Z' } }));
});
