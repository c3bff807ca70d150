import { describe, expect, it } from 'vitest';
import { readFact } from './read-fact.ts';

const at = '2026-03-03T10:00:00Z';
const reading = (value: object | string) =>
  readFact({ line: 17, text: typeof value === 'string' ? value : JSON.stringify(value) });

describe('a line that cannot be taken', () => {
  it.each([
    ['not JSON', '{"at":', 'the line is not JSON', /one JSON object/],
    ['a list', '[1,2]', 'is [1,2], not a JSON object', /one JSON object/],
    ['no fact', { at }, 'it lacks "fact"', /goal\.committed/],
    [
      'an unknown fact',
      { at, fact: 'goal.commited', goal: 'G' },
      'no fact "goal.commited"',
      /goal\.committed/,
    ],
    ['an unknown subject', { at, fact: 'budget.cut' }, 'no fact "budget.cut"', /goal\.…/],
    ['an export', { format: 'throughline-log', version: 1 }, 'an export (throughline-log)', /import log/],
    ['no time', { fact: 'goal.committed', goal: 'G' }, 'goal.committed lacks "at"', /2026-03-03T10:00:00Z/],
    [
      'a time without offset',
      { at: '2026-03-03T10:00', fact: 'person.left', person: 'a' },
      'local time',
      /Z for UTC/,
    ],
    [
      'a day that is none',
      { at: '2026-02-30T10:00:00Z', fact: 'person.left', person: 'a' },
      'no day',
      /2026-02/,
    ],
    ['a missing key', { at, fact: 'goal.committed' }, 'goal.committed lacks "goal"', /Add "goal": 1 to 180/],
    [
      'a blank key',
      { at, fact: 'goal.committed', goal: ' G' },
      '"goal" of goal.committed is " G"',
      /no blank/,
    ],
    ['a key with a tab', { at, fact: 'goal.committed', goal: 'G\t1' }, 'is "G\\t1"', /no control characters/],
    [
      'a wrong type',
      { at, fact: 'goal.ranked', goal: 'G', rank: '1' },
      'is "1", which is no whole number',
      /from 1/,
    ],
    [
      'a blank title',
      { at, fact: 'goal.proposed', goal: 'G', title: ' ' },
      'is " ", which is no text',
      /not blank/,
    ],
    ['a title taken away', { at, fact: 'goal.changed', goal: 'G', title: null }, 'is null', /text/],
    [
      'a word unheard of',
      { at, fact: 'goal.health', goal: 'G', health: 'green' },
      '"green"',
      /on-track, at-risk/,
    ],
    ['a date that is none', opening({ endsOn: '2026-06-31' }), '"endsOn": There is no day', /01 to 30/],
    [
      'no time zone',
      { at, fact: 'organisation.setup', name: 'Acme', timeZone: 'Bern' },
      '"Bern"',
      /Europe\/Berlin/,
    ],
    [
      'half a reason',
      { at, fact: 'person.left', person: 'a', because: [{ ask: 'A' }] },
      '"because"',
      /"decision": key/,
    ],
    ['a change-set by number', { at, fact: 'person.left', person: 'a', changeSet: 7 }, '"changeSet"', /text/],
  ])('says what is wrong and what to do: %s', (_, line, problem, hint) => {
    const read = reading(line);
    expect(read).toMatchObject({ line: 17, problem: expect.stringContaining(problem) });
    expect(read).toMatchObject({ hint: expect.stringMatching(hint) });
  });

  it('shows no more than the beginning of what was written', () => {
    const read = reading({ at, fact: 'goal.health', goal: 'G', health: 'x'.repeat(10_000) });
    expect(JSON.stringify(read).length).toBeLessThan(300);
  });
});

function opening(fields: object) {
  return {
    at,
    fact: 'horizon.opened',
    horizon: 'H',
    name: 'H',
    startsOn: '2026-01-01',
    endsOn: '2026-06-30',
    ...fields,
  };
}

describe('a line that can', () => {
  it('has its time in normal form', () => {
    expect(
      reading({ at: '2026-03-03T11:00:00.1239+01:00', fact: 'person.left', person: 'anna' }),
    ).toMatchObject({
      fields: { at: '2026-03-03T10:00:00.123Z' },
    });
  });

  it('may have a field nobody knows, which is said', () => {
    const read = reading({ at, fact: 'goal.committed', goal: 'G', titel: 'x' });
    expect(read).toMatchObject({
      remarks: [{ line: 17, remark: 'goal.committed has no field "titel": ignored' }],
    });
  });

  it('may have keys with slashes, hashes, blanks inside and any letters', () => {
    const goal = '2024h2/Zürich #1 🚀';
    expect(reading({ at, fact: 'goal.committed', goal })).toMatchObject({ fields: { goal } });
  });
});
