import { describe, expect, it } from 'vitest';
import type { Adr } from './adr.ts';
import { readAdr, textOf } from './read-adr.ts';

const read = (text: string, path = '0007-offline-manifests.md'): Adr => {
  const adr = readAdr(text, { path });
  if ('problem' in adr) throw new Error(adr.problem);
  return adr;
};

const madr4 = `---
status: accepted
date: 2026-07-06
decision-makers: [Ruth, Aiko]
consulted: Tomasz
nav_order: 7
---
# Postpone offline manifests

## Context and Problem Statement

The depots print at night.

## Decision Drivers

* Budget −8 %
* Peak season

## Considered Options

* Postpone to February
* Keep October

## Decision Outcome

Chosen option: "Postpone to February", because two people are short until the freeze ends.

### Consequences

* Good, because nobody works at night

## Pros and Cons of the Options

### Postpone to February

* Good, because the freeze is over
* Bad, because of the peak season

### Keep October

Two depots ask for it.

* Good, because it was promised
* Neutral, because nobody counted
`;

describe('A record of MADR 4', () => {
  const adr = read(madr4);

  it('fills the fields', () =>
    expect(adr).toMatchObject({
      title: 'Postpone offline manifests',
      number: 7,
      status: { means: 'accepted', line: 2 },
      date: { day: '2026-07-06', line: 3 },
      deciders: ['Ruth', 'Aiko'],
      consulted: ['Tomasz'],
      drivers: ['Budget −8 %', 'Peak season'],
      optionId: 'postpone-to-february',
      choice: 'Postpone to February',
      reasoning: 'two people are short until the freeze ends.',
      options: [
        {
          optionId: 'postpone-to-february',
          pros: ['the freeze is over'],
          cons: ['of the peak season'],
        },
        { optionId: 'keep-october', pros: [], cons: [] },
      ],
    }));

  it('keeps all else in the body, under its headings: what is neutral, and front matter of others', () =>
    expect(adr.body).toBe(`## Context and Problem Statement

The depots print at night.

## Decision Outcome

### Consequences

* Good, because nobody works at night

## Pros and Cons of the Options

### Keep October

Two depots ask for it.

* Good, because it was promised
* Neutral, because nobody counted

## More Information

\`\`\`yaml
nav_order: 7
\`\`\``));
});

describe('Metadata', () => {
  it.each([
    ['of MADR 3', '---\nstatus: accepted\ndate: 2026-07-06\ndeciders: Ruth, Aiko\n---\n# Postpone'],
    ['of MADR 2', '# Postpone\n\n* Status: accepted\n* Deciders: Ruth and Aiko\n* Date: 2026-07-06'],
    ['in bold', '# Postpone\n\n- **Status:** Accepted\n- **Deciders:** @Ruth, Aiko\n- **Date:** 2026-07-06'],
    ['in lines', '# Postpone\n\nStatus: Accepted\nDeciders: Ruth, Aiko\nDate: 2026-07-06'],
    [
      'of Nygard',
      '# 7. Postpone\n\nDate: 2026-07-06\n\n## Status\n\nAccepted\n\n## Deciders\n\n* Ruth\n* Aiko',
    ],
    [
      'with a nested list',
      '# Postpone\n\n* Status: accepted\n* Deciders:\n  * Ruth\n  * Aiko\n* Date: 2026-07-06',
    ],
  ])('is read and leaves nothing behind: %s', (_, text) =>
    expect(read(text)).toMatchObject({
      title: 'Postpone',
      status: { means: 'accepted' },
      date: { day: '2026-07-06' },
      deciders: ['Ruth', 'Aiko'],
      body: null,
    }),
  );

  it('that has no field stays where it is', () =>
    expect(read('# A\n\n* Status: accepted\n* Technical Story: [#7](https://example.org/7)').body).toBe(
      '* Technical Story: [#7](https://example.org/7)',
    ));

  it('of the template says nothing', () =>
    expect(
      read('---\nstatus: "{proposed | accepted}"\ndecision-makers: {list everyone}\n---\n# A'),
    ).toMatchObject({ status: null, deciders: [] }));

  it('of a proposal stays beside its field: only what was decided has a day', () => {
    const adr = read('# A\n\nDate: 2026-07-06\n\n## Status\n\nProposed');
    expect([adr.date?.day, adr.body]).toEqual(['2026-07-06', 'Date: 2026-07-06']);
  });

  it('with an aside is read, and kept', () => {
    const adr = read('# A\n\n* Deciders: Data: Ruth (12 June)\n* Status: Accepted (PR #7)');
    expect([adr.deciders, adr.status?.means]).toEqual([['Ruth'], 'accepted']);
    expect(adr.body).toBe('* Deciders: Data: Ruth (12 June)\n* Status: Accepted (PR #7)');
  });
});

describe('A status', () => {
  it.each([
    ['Accepted', 'accepted'],
    ['✅ Accepted (an existing thing)', 'accepted'],
    ['[Approved](https://example.org/7)', 'accepted'],
    ['**Implemented**', 'accepted'],
    ['PROPOSED', 'proposed'],
    ['on hold', 'proposed'],
    ['Rejected in favour of ADR 111', 'rejected'],
    ['Deprecated', 'deprecated'],
    ['Superseded by 16. Use something', 'superseded'],
    ['Reverted', 'unknown'],
    ['Unaccepted', 'unknown'],
  ])('%s means %s', (written, means) =>
    expect(read(`# A\n\n## Status\n\n${written}`).status?.means).toBe(means),
  );

  it('of finer words stays in the body', () => {
    expect(read('# A\n\n## Status\n\nImplemented').body).toBe('## Status\n\nImplemented');
    expect(read('# A\n\n## Status\n\nReverted').body).toBe('## Status\n\nReverted');
  });

  it('that is missing is taken from the outcome, and said so', () => {
    const adr = read('# A\n\n## Decision Outcome\n\nChosen option: "B", because C');
    expect([adr.status, adr.isDecided, adr.choice]).toEqual([null, true, 'B']);
    expect(adr.remarks[0]?.remark).toContain('records no status');
    expect(read('# A\n\n## Decision\n\nWe use B').isDecided).toBe(false);
  });
});

describe('A date', () => {
  it.each([
    ['2026-07-06', '2026-07-06'],
    ['20260706', '2026-07-06'],
    ['31/03/2017', '2017-03-31'],
    ['03/31/2017', '2017-03-31'],
    ['07/07/2017', '2017-07-07'],
    ['Dec 19, 2022', '2022-12-19'],
    ['3rd of no month 2022', null],
    ['19 December 2022', '2022-12-19'],
    ['2026-07-06, deciding before 2026-07-11', '2026-07-06'],
    ['May 2025', null],
    ['31/06/2016', null],
    ['05/02/2018', null],
  ])('%s is %s', (written, day) => expect(read(`# A\n\nDate: ${written}`).date?.day).toBe(day));

  it('that could be two is what the rest of the folder does', () => {
    const at = (dayOrder: 'dmy' | 'mdy') => readAdr('# A\n\nDate: 05/02/2018', { path: 'a.md', dayOrder });
    expect([at('dmy'), at('mdy')]).toMatchObject([
      { date: { day: '2018-02-05' } },
      { date: { day: '2018-05-02' } },
    ]);
  });

  it('that is none is said, and kept', () => {
    const adr = read('# A\n\nStatus: accepted\n\nDate: 31/06/2016');
    expect(adr.remarks[0]).toMatchObject({ line: 5 });
    expect(adr.body).toBe('Date: 31/06/2016');
  });
});

describe('A supersession', () => {
  const by = (text: string) =>
    read(text).supersessions.map(({ says, partly, targets }) => [
      says,
      partly,
      targets.map(({ words }) => words),
    ]);

  it.each([
    '# A\n\n## Status\n\nSuperseded by [ADR-5](0005-b.md)',
    '# A\n\n* Status: superseded by [ADR-5](0005-b.md)',
    '---\nstatus: superseded by ADR-5\n---\n# A',
    '---\nstatus: superseded\nsuperseded-by: ADR-5\n---\n# A',
    '# A\n\nSuperseded: 2019-12-19 by [ADR-5](0005-b.md)\n\n## Status\n\nSuperseded',
    '# A\n\n## Status\n\n⌛️ Replaced by [ADR-5](0005-b.md)',
  ])('is found: %s', (text) => expect(by(text)).toEqual([['superseded-by', false, ['ADR-5']]]));

  it('goes the other way, and stays in the body', () => {
    const text = '# A\n\n## Status\n\nAccepted\n\nSupersedes [ADR-5](0005-b.md), [ADR-6](0006-c.md)';
    expect(by(text)).toEqual([['supersedes', false, ['ADR-5', 'ADR-6']]]);
    expect(read(text).body).toBe('## Status\n\nSupersedes [ADR-5](0005-b.md), [ADR-6](0006-c.md)');
    expect(by('# A\n\n## Links\n\n* Supersedes [ADR-5](0005-b.md)')).toEqual([
      ['supersedes', false, ['ADR-5']],
    ]);
  });

  it('may be partly', () => {
    expect(by('# A\n\nNote: this ADR supersedes some aspects of [ADR-5](b.md).')).toEqual([
      ['supersedes', true, ['ADR-5']],
    ]);
    expect(by('---\nstatus: accepted, partly superseded by [D-5](b.md)\n---\n# A')).toEqual([
      ['superseded-by', true, ['D-5']],
    ]);
  });

  it('in prose is none', () => {
    expect(by('# A\n\n## Context\n\nThis ADR supersedes the ways of ADR 60.')).toEqual([]);
    expect(by('# A\n\n## Decision\n\nThe list will be replaced by a map.')).toEqual([]);
  });
});

describe('An outcome', () => {
  const outcome = (text: string) => {
    const { choice, reasoning, body } = read(`# A\n\n* Status: accepted\n\n${text}`);
    return [choice, reasoning, body];
  };

  it.each([
    ['Chosen option: "B", because C.', ['B', 'C.', null]],
    ['Chosen option: B, because\n\n* C\n* D', ['B', '* C\n* D', null]],
    ['Chosen option: "B"', ['B', null, null]],
    ['We will use B.', ['We will use B.', null, null]],
  ])('%s', (text, expected) => expect(outcome(`## Decision Outcome\n\n${text}`)).toEqual(expected));

  it('of several paragraphs stays together, its first stands for it', () =>
    expect(outcome('## Decision\n\nWe use B.\n\nC comes later.')).toEqual([
      'We use B.',
      null,
      '## Decision\n\nWe use B.\n\nC comes later.',
    ]));

  it('of a proposal is no choice yet', () =>
    expect(read('# A\n\n## Status\n\nProposed\n\n## Decision\n\nWe use B.')).toMatchObject({
      choice: null,
      body: '## Decision\n\nWe use B.',
    }));
});

describe('A title', () => {
  it.each([
    ['# 4. Use B', 'Use B'],
    ['# ADR 004: Use B', 'Use B'],
    ['# ADR-4 - Use `B`', 'Use B'],
    ['# 3 ways to B', '3 ways to B'],
    ['Use B\n=====', 'Use B'],
    ['---\ntitle: Use B\n---\nText', 'Use B'],
    ['## Context\n\nText', 'use b'],
  ])('%s', (text, title) => expect(read(text, 'use-b.md').title).toBe(title));
});

describe('What is no record', () => {
  const problem = (bytes: Uint8Array) => {
    const text = textOf(bytes);
    return typeof text === 'string' ? readAdr(text, { path: 'a.md' }) : text;
  };

  it.each([
    ['is not UTF-8', Buffer.from([0x23, 0x20, 0xe4, 0x0a])],
    ['is binary', Buffer.from([0x23, 0x00, 0x41])],
    ['larger than 1 MB', Buffer.alloc(1_048_577, 'a')],
    ['is empty', Buffer.from(' \n')],
  ])('says so: %s', (words, bytes) =>
    expect(problem(bytes)).toMatchObject({
      problem: expect.stringContaining(words),
      hint: expect.stringMatching(/./),
    }),
  );

  it('names the line of its front matter, and what to do', () => {
    expect(problem(Buffer.from('---\nstatus: accepted\ndate: [2026\n---\n# A'))).toMatchObject({
      line: 4,
      problem: expect.stringContaining('front matter is not YAML'),
      hint: expect.stringContaining('Mend it'),
    });
    expect(problem(Buffer.from('---\n- a\n---\n# A'))).toMatchObject({ line: 2 });
    expect(problem(Buffer.from(`---\na: ${'b'.repeat(65_536)}\n---\n# A`))).toMatchObject({ line: 1 });
  });

  it('is not a text that only begins with a rule', () =>
    expect(read('---\n\n# A\n\nText')).toMatchObject({ title: 'A', body: '---\n\nText' }));
});

it('A record with a byte order mark and the line ends of Windows is the same', () =>
  expect(read(textOf(Buffer.from(`\uFEFF${madr4.replaceAll('\n', '\r\n')}`)) as string)).toEqual(
    read(madr4),
  ));

describe('A hostile record is read as fast as any of its length', () => {
  const many = 50_000;
  it.each([
    ['blanks', `* Status: accepted\n\n## Decision Outcome\n\nChosen option: a${' '.repeat(many)}b`],
    ['blanks before an end of line', `* Status: accepted\n\n## Decision\n\na${' '.repeat(many)}b\nc`],
    ['commas', `* Deciders: ${'a,'.repeat(many)}`],
    ['brackets', `## Considered Options\n\n* a\n\n## Pros and Cons\n\n### ${'('.repeat(many)}`],
    ['bars', `* Status: {${'|'.repeat(many)}`],
    ['dots', `* Status: superseded by a${'.'.repeat(many)}b`],
    ['rules', `---\n${'---x\n'.repeat(many / 5)}`],
    ['quotes', `* Status: accepted\n\n## Decision\n\nChosen option: ${'"'.repeat(many)}x`],
  ])('%s', { timeout: 20_000 }, (_, text) => {
    const started = performance.now();
    readAdr(text.startsWith('---') ? text : `# A\n\n${text}`, { path: 'a.md' });
    // Measured below 0.2 s; what grows with the square of the length takes minutes.
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
