import { describe, expect, it } from 'vitest';
import { setUpCommands } from './set-up-commands.ts';

const draft = {
  organisation: 'Harbourline',
  team: 'Payments',
  goal: 'Settle in five currencies',
  timeZone: 'Europe/Berlin',
  fiscalYearStartsOn: '01-01',
};

describe('starting small', () => {
  it('opens the two quarters that are running, so that the first goal has a place', () => {
    const [, , horizon] = setUpCommands(draft, Date.parse('2026-08-15T12:00:00Z'));
    expect(horizon).toMatchObject({
      horizonOpen: { name: 'FY26 Q3–Q4', startsOn: '2026-07-01', endsOn: '2026-12-31' },
    });
  });

  it('counts quarters from the first day of the fiscal year', () => {
    const [, , horizon] = setUpCommands(
      { ...draft, fiscalYearStartsOn: '10-01' },
      Date.parse('2026-11-21T12:00:00Z'),
    );
    expect(horizon).toMatchObject({ horizonOpen: { startsOn: '2026-10-01', endsOn: '2027-03-31' } });
  });

  it('leaves a time zone that does not exist for the server to refuse', () => {
    const [organisation] = setUpCommands({ ...draft, timeZone: 'Mars/Olympus' }, 0);
    expect(organisation).toMatchObject({ organisationSetUp: { timeZone: 'Mars/Olympus' } });
  });
});
