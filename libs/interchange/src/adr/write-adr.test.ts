import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AdrContent } from './adr.ts';
import { fileNames } from './file-names.ts';
import { commit, contentsIn, importingAdrs } from './testing/importing-adrs.ts';
import { writeAdr } from './write-adr.ts';

const content = (fields: Partial<AdrContent>): AdrContent => ({
  key: 'D-31',
  title: 'Postpone offline manifests',
  standing: 'made',
  day: '2026-07-06',
  deciders: ['Ruth'],
  consulted: [],
  informed: [],
  drivers: ['Budget −8 %'],
  options: [
    { optionId: 'postpone', title: 'Postpone', pros: ['the freeze is over'], cons: [] },
    { optionId: 'keep-october', title: 'Keep October', pros: [], cons: ['two people are missing'] },
  ],
  optionId: 'postpone',
  choice: 'Postpone',
  reasoning: 'two people are short.',
  supersededBy: [],
  partlyBy: [],
  body: null,
  beside: {},
  ...fields,
});

/** What a new plan holds after reading what was written. */
const back = async (written: AdrContent, text = writeAdr(written)) => {
  const { planner, folder } = await importingAdrs([commit(2, { path: 'a.md', bytes: Buffer.from(text) })]);
  expect(folder.problems).toEqual([]);
  return contentsIn(planner).find(({ key }) => key === written.key);
};

it('A decision is written as MADR 4', () =>
  expect(writeAdr(content({ body: '## Context and Problem Statement\n\nThe depots print at night.' })))
    .toBe(`---
throughline: D-31
status: accepted
date: 2026-07-06
decision-makers:
  - Ruth
---

# Postpone offline manifests

## Context and Problem Statement

The depots print at night.

## Decision Drivers

* Budget −8 %

## Considered Options

* Postpone
* Keep October

## Decision Outcome

Chosen option: "Postpone", because two people are short.

## Pros and Cons of the Options

### Postpone

* Good, because the freeze is over

### Keep October

* Bad, because two people are missing
`));

it('What MADR has no field for stands below "More Information", and comes back', async () => {
  const written = content({
    beside: {
      domain: 'roadmap',
      reversible: 'hardly',
      confidence: 70,
      reviewOn: '2027-01-06',
      evidence: [{ evidenceId: 'e1', kind: 'incident', summary: 'Four hours down' }],
      objections: [{ objectionId: 'o1', by: 'Ines', what: 'A winter of printing', how: 'dissent' }],
      risks: [
        { riskId: 'r1', what: 'Peak season', severity: 'severe', escalateTo: 'Ruth', escalatedTo: 'Ruth' },
      ],
    },
  });
  const text = writeAdr(written);
  expect(text).toContain('## More Information\n\n```yaml\nthroughline:\n  domain: roadmap\n');
  expect(await back(written)).toEqual(written);
});

describe('A section of the body', () => {
  it('gets what belongs to it, and keeps what it says', async () => {
    const written = content({ body: '## Decision Outcome\n\n### Consequences\n\n* Good, because of sleep' });
    expect(writeAdr(written)).toContain(
      '## Decision Outcome\n\nChosen option: "Postpone", because two people are short.\n\n### Consequences',
    );
    expect(await back(written)).toEqual(written);
  });

  it('that says something else than the fields does not count', async () => {
    const written = content({
      body: '## Considered Options\n\n* Another one\n  with a\n\n  second paragraph',
    });
    expect(await back(written)).toEqual(written);
  });
});

it('Files are called by number and title; no two alike', () => {
  const named = (key: string, title: string) => ({ key, title });
  const names = fileNames([
    named('D-31', 'Postpone offline manifests?'),
    named('d-31', 'Postpone offline manifests!'),
    named('checkout/0007-use-kafka', 'Use NATS'),
    named('Größe', 'Ä'),
  ]);
  expect([...names.values()]).toEqual([
    '0031-postpone-offline-manifests.md',
    '0031-postpone-offline-manifests-2.md',
    '0007-use-kafka.md',
    'große-a.md',
  ]);
});

/** Words, and what Markdown, YAML and the reader itself could take for something else. */
const nasty = [
  ...[
    'Postpone',
    'because',
    'Use `x`',
    '# Heading',
    '## Status',
    '* item',
    '1. first',
    '> quoted',
    '"quoted"',
  ],
  ...[
    'a: b',
    '---',
    '```',
    '<!-- x -->',
    '[a](b.md)',
    'superseded by ADR-1',
    'Status: rejected',
    'A, B and C',
  ],
  ...[
    'Good, because x',
    'Chosen option: "y", because z',
    '{a|b}',
    "it's",
    '\\',
    '&amp;',
    '~~~yaml',
    'ä ö 漢字 🙂',
  ],
];
const words = fc
  .array(fc.constantFrom(...nasty), { minLength: 1, maxLength: 3 })
  .map((some) => some.join(' '));
const prose = fc.array(words, { minLength: 1, maxLength: 4 }).map((some) => some.join('\n\n'));
const name = fc.constantFrom('Ruth', 'Aiko', 'A, B', 'x@example.org', 'TBD', 'Team: Ruth (lead)');
const names = fc.uniqueArray(name, { maxLength: 3 });
const day = fc.constantFrom('2026-07-06', '2019-02-28');

const plain = { noNullPrototype: true } as const;

const anyContent: fc.Arbitrary<AdrContent> = fc
  .record(
    {
      title: words,
      standing: fc.constantFrom('proposed', 'made', 'declined', 'withdrawn', 'superseded'),
      deciders: names,
      informed: names,
      drivers: fc.array(words, { maxLength: 3 }),
      options: fc.uniqueArray(
        fc.record(
          {
            optionId: fc.constantFrom('a', 'b', 'postpone', 'c d'),
            title: words,
            pros: fc.array(words, { maxLength: 2 }),
            cons: fc.array(words, { maxLength: 2 }),
          },
          plain,
        ),
        { selector: ({ optionId }) => optionId, maxLength: 3 },
      ),
      choice: words,
      reasoning: fc.option(prose),
      body: fc.option(prose),
      day,
      targets: fc.uniqueArray(fc.constantFrom('D-1', 'checkout/0002-b', 'a [b] and c'), { maxLength: 2 }),
      beside: fc.record(
        { domain: words, reviewOn: day, assumptions: fc.array(words, { minLength: 1 }) },
        plain,
      ),
    },
    plain,
  )
  .map(({ targets, standing, day, choice, reasoning, beside, ...fields }) => {
    const wasMade = standing === 'made' || standing === 'superseded';
    return content({
      ...fields,
      standing,
      day: wasMade ? day : null,
      choice: wasMade ? choice : null,
      reasoning: wasMade ? reasoning : null,
      optionId: null,
      supersededBy: standing === 'superseded' ? targets : [],
      partlyBy: standing === 'made' ? targets : [],
      beside: wasMade ? beside : { domain: beside.domain },
    });
  });

it('Whatever a decision says, its record says it, and reading it comes to the same', () =>
  fc.assert(
    fc.asyncProperty(anyContent, async (written) => {
      expect(await back(written)).toEqual(written);
    }),
    { numRuns: 300 },
  ));

it('A planted fault is noticed: a reasoning that is left out', async () => {
  const written = content({});
  const cut = writeAdr(written).replace(', because two people are short.', '');
  expect(await back(written, cut)).not.toEqual(written);
});
