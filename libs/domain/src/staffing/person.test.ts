import { describe, expect, it } from 'vitest';
import { given, imported } from '../testing/given.ts';
import { person, type PersonEvent } from './person.ts';

const personId = 'p_aiko';
const mentioned: PersonEvent = { type: 'PersonMentioned', data: {} };
const added: PersonEvent = { type: 'PersonAdded', data: {} };
const reportsToInes: PersonEvent = {
  type: 'ReportingLineSet',
  data: { fromManagerId: null, toManagerId: 'p_ines', from: '2026-07-06' },
};
const left: PersonEvent = { type: 'PersonLeft', data: { on: '2026-09-30' } };

const add = { type: 'AddPerson', data: { personId } } as const;
const setLine = (managerId: string | null) =>
  ({ type: 'SetReportingLine', data: { personId, managerId } }) as const;
const leave = (data: object = {}) => ({ type: 'LeaveOrganisation', data: { personId, ...data } }) as const;

describe('A person', () => {
  it('is added, also when only mentioned so far', () => {
    given(person)().when(add).then(added);
    given(person)(mentioned).when(add).then(added);
  });

  it('is mentioned only while nothing is known', () => {
    const mention = { type: 'MentionPerson', data: { personId } } as const;
    given(person)().when(mention).then(mentioned);
    given(person)(added).when(mention).thenNothing();
  });

  it('reports to a manager from a day on, today when nothing is said', () =>
    given(person)(added).when(setLine('p_ines')).then(reportsToInes));

  it('does not report to themselves, except in history', () => {
    given(person)(added).when(setLine(personId)).thenRefused('person-reports-to-self', 'managerId');
    given(person)(added).when(setLine(personId), imported).thenSomething();
  });

  it('leaves, and comes back under the same manager', () => {
    given(person)(added, reportsToInes)
      .when(leave({ on: '2026-09-30' }))
      .then(left);
    given(person)(added, reportsToInes, left).when(add).then(added);
    expect(given(person)(added, reportsToInes, left, added).state(personId)).toEqual({
      id: personId,
      status: 'active',
      managerId: 'p_ines',
      leftOn: null,
    });
  });

  it('leaves once', () => {
    given(person)(added, left).when(leave()).thenNothing();
    given(person)(added, left)
      .when(leave({ on: '2026-10-31' }))
      .thenRefused('person-left', 'on');
    given(person)(added, left)
      .when(leave({ on: '2026-10-31' }), imported)
      .then({ type: 'PersonLeft', data: { on: '2026-10-31' } });
  });

  it('gets no manager after leaving, except in history', () => {
    given(person)(added, left).when(setLine('p_ines')).thenRefused('person-left');
    given(person)(added, left).when(setLine('p_ines'), imported).then(reportsToInes);
  });
});
