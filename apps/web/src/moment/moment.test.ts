import { describe, expect, it } from 'vitest';
import { dayInWords, instantInWords, nameOfMoment } from './in-words.ts';
import { readMomentSearch } from './moment-search.ts';
import { namedChoices } from './named-choices.ts';
import { readMoment } from './read-moment.ts';

const here = {
  now: Date.parse('2026-03-17T10:00:00Z'),
  timeZone: 'Europe/Berlin',
  fiscal: { startsOn: '10-01', namedBy: 'end' as const },
};

describe('a moment in an address', () => {
  it('is text or absent, never empty and never a number', () => {
    expect(readMomentSearch({ at: ' 2026-03-03 ', vs: '', more: 1 })).toEqual({ at: '2026-03-03' });
    expect(readMomentSearch({ at: 7 })).toEqual({});
  });
});

describe('a moment that somebody wrote', () => {
  it('freezes when it is relative, so that a link means the same tomorrow', () => {
    expect(readMoment('-P2W', here)).toEqual({
      at: '2026-03-03T10:00:00.000Z',
      relative: '-P2W',
      instant: '2026-03-03T10:00:00.000Z',
    });
  });

  it('stays as it is when it names a day, and says when that was', () => {
    expect(readMoment('2026-03-03', here)).toEqual({
      at: '2026-03-03',
      relative: undefined,
      instant: '2026-03-03T22:59:59.999Z',
    });
  });

  it('is left to the history when only that can know', () => {
    expect(readMoment('before:D-42', here)).toMatchObject({ at: 'before:D-42', instant: undefined });
  });

  it('is refused with a sentence when it is no moment, or has not come yet', () => {
    expect(readMoment('next tuesday', here)).toMatchObject({ error: '"next tuesday" is not a moment.' });
    expect(readMoment('2027-01-01', here)).toHaveProperty('error');
  });
});

describe('a moment in words', () => {
  it('has weekday, day and time in the zone of the organisation', () => {
    expect(instantInWords('2026-03-03T17:00:00.000Z', 'Europe/Berlin')).toBe('Tue 3 Mar 2026, 18:00');
    expect(instantInWords('2026-03-03T17:00:00.000Z', 'America/New_York')).toBe('Tue 3 Mar 2026, 12:00');
    expect(dayInWords('2026-03-03T23:30:00.000Z', 'Europe/Berlin')).toBe('4 Mar 2026');
  });

  it('says the end of a day rather than 23:59', () => {
    expect(instantInWords('2026-03-03T22:59:59.999Z', 'Europe/Berlin')).toBe('the end of Tue 3 Mar 2026');
  });

  it('adds the name it was asked for by', () => {
    expect(nameOfMoment('before:D-42')).toBe('just before D-42');
    expect(nameOfMoment('FY27-Q1:start')).toBe('start of FY27 Q1');
    expect(nameOfMoment('moment:freeze', [{ name: 'freeze', title: 'Plan freeze' }])).toBe('Plan freeze');
    expect(nameOfMoment('2026-03-03')).toBeUndefined();
  });
});

describe('the choice of moments', () => {
  it('offers names before dates, quarters of the fiscal year among them', () => {
    const known = {
      moments: [{ name: 'freeze', title: 'Plan freeze', at: '2026-03-01T00:00:00.000Z' }],
      decisions: [{ key: 'D-42', title: 'Take the Acme commitment' }],
    };
    expect(namedChoices(here, known).map(({ at, label }) => [at, label])).toEqual([
      ['2026-03-16T10:00:00.000Z', 'This time yesterday'],
      ['2026-03-10T10:00:00.000Z', 'A week ago'],
      ['FY26-Q2:start', 'Start of this quarter'],
      ['FY26-Q1:start', 'Start of last quarter'],
      ['moment:freeze', 'Plan freeze'],
      ['before:D-42', 'Just before D-42'],
    ]);
  });
});
