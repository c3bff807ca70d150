import { readAdrFolder } from '@throughline/interchange';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { harbourline } from './harbourline.ts';
import type { Loose, Server } from './server.ts';

let server: Server;
const recordAt = async (at: string | null): Promise<Loose> => {
  const moment = at === null ? '' : `(at: "${at}")`;
  const { org } = await server.ask(`{ org${moment} { decision(id: "D-27") { record { file text } } } }`);
  return org.decision?.record;
};

beforeAll(async () => {
  server = await harbourline();
  server.at('2026-06-20T09:00:00Z');
  await server.tell('decisionPropose', {
    decisionId: 'D-27',
    title: 'Rewrite the ledger or strangle it?',
    reversible: 'HARDLY',
    deciders: ['tomasz'],
    drivers: ['Month end fails'],
    options: [
      { optionId: 'rewrite', title: 'Rewrite it', cons: ['nothing ships for two quarters'] },
      { optionId: 'strangle', title: 'Strangler, not rewrite', pros: ['currencies move one by one'] },
    ],
    body: '## Context and Problem Statement\n\nThe ledger is fourteen years old.',
  });
  server.at('2026-06-28T09:00:00Z');
  await server.tell('decisionMake', {
    decisionId: 'D-27',
    optionId: 'strangle',
    reasoning: 'The old ledger stays readable.',
    confidence: 70,
    reviewOn: '2026-09-12',
  });
});
afterAll(() => server.stop());

it('A decision is a file of Markdown, as of any moment, with its people by name', async () => {
  const now = await recordAt(null);
  expect(now.file).toBe('0027-rewrite-the-ledger-or-strangle-it.md');
  expect(now.text).toContain(
    '---\nthroughline: D-27\nstatus: accepted\ndate: 2026-06-28\ndecision-makers:\n  - Tomasz',
  );
  expect(now.text).toContain(
    '## Context and Problem Statement\n\nThe ledger is fourteen years old.\n\n## Decision Drivers',
  );
  expect(now.text).toContain(
    'Chosen option: "Strangler, not rewrite", because The old ledger stays readable.',
  );
  expect(now.text).toContain('  reversible: hardly\n  confidence: 70\n  reviewOn: 2026-09-12');
  const then = await recordAt('2026-06-21');
  expect(then.text).toContain('status: proposed');
  expect(then.text).not.toContain('Chosen option');
  expect(await recordAt('2026-06-01')).toBeUndefined();
});

it('and the file reads as the same decision', async () => {
  const { text } = await recordAt(null);
  const change = {
    key: 'a',
    at: '2026-07-01T00:00:00.000Z',
    files: [{ path: 'a.md', bytes: Buffer.from(text) }],
  };
  const history = readAdrFolder([change], {
    source: 's',
    known: () => 'no',
    people: (named) => named.map(({ key }) => key),
  });
  for await (const { commands } of history)
    expect(commands.find(({ type }) => type === 'MakeDecision')?.data).toMatchObject({
      decisionId: 'D-27',
      optionId: 'strangle',
      on: '2026-06-28',
      confidence: 70,
    });
  expect(history.folder.problems).toEqual([]);
});
