import { describe, expect, it } from 'vitest';
import { throughline } from './testing/run.ts';

const commands = [
  [],
  ['import'],
  ['import', 'history'],
  ['import', 'log'],
  ['export'],
  ['export', 'log'],
  ['export', 'history'],
  ['verify'],
  ['backup'],
  ['restore'],
  ['migrate'],
  ['sign-in-link'],
  ['account'],
  ...['list', 'add', 'role', 'disable', 'password', 'reset-link'].map((name) => ['account', name]),
  ['token'],
  ...['make', 'list', 'revoke'].map((name) => ['token', name]),
  ['redact'],
  ['erase'],
  ['export', 'person'],
];
const help = new Map(
  await Promise.all(
    commands.map(async (words) => [words.join(' '), await throughline(...words, '--help')] as const),
  ),
);

describe('The help', () => {
  it.each([...help])('of “%s” says what it does and where the data is', (name, { code, out, err }) => {
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Usage: throughline/);
    expect(out.split('\n')[2], 'a sentence').toMatch(/^[A-Z]/);
    if (['', 'import', 'export', 'account', 'token'].includes(name)) return;
    expect(out).toMatch(/--data <folder>.*data.*env: DATA/s);
    expect(out).toContain(`npm run throughline -- ${name} `);
  });

  it('begins with examples and the exit codes that a script can branch on', () => {
    const { out } = help.get('')!;
    expect(out).toContain('import history roadmap.ndjson --dry-run');
    for (const code of [0, 1, 2, 65, 66, 73, 75, 78]) expect(out).toMatch(new RegExp(`\\b${code} [a-z]`));
  });

  it('of the import has the table of facts, every field, and an example', () => {
    const { out } = help.get('import history')!;
    for (const fact of ['organisation.setup', 'goal.proposed', 'member.joined', 'decision.made'])
      expect(out).toContain(fact);
    expect(out).toMatch(/goal\.ranked\s+goal, rank/);
    expect(out).toMatch(/"fact":"/);
  });
});

describe('A mistake in usage', () => {
  it.each([
    [['imprt'], /unknown command 'imprt'.*import/s],
    [['import', 'history'], /missing required argument 'files'/],
    [['verify', '--head', 'yesterday'], /Write it as printed/],
    [['redact', '7', '--field', 'title'], /--because is missing/],
    [['backup', 'x', '--dta', 'y'], /unknown option '--dta'.*--data/s],
  ])('%j ends with 2 and says what is wrong', async (words, sentence) => {
    const { code, out, err } = await throughline(...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(sentence);
  });
});
