import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse } from '../house.ts';
import { scratchFolder, throughline } from '../testing/run.ts';

const scratch = scratchFolder('adr');
afterAll(scratch.remove);

const nygard = (title: string, status: string, date = '2026-01-05') =>
  `# ${title}\n\nDate: ${date}\n\n## Status\n\n${status}\n\n## Context\n\nThe depots print at night.\n`;

const write = (path: string, content: string | Buffer) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
};

/** A decision of a data folder, and the types of its events. */
const decisionOf = async (data: string, key: string) => {
  const { planner, close } = await openHouse(data);
  try {
    const events: { type: string; at: string }[] = [];
    for await (const { type, metadata } of planner.store.readStream(`decision-${key}`))
      events.push({ type, at: metadata['at'] as string });
    return { state: planner.at().get('decision', key), events, size: planner.model.timeline.length };
  } finally {
    await close();
  }
};

describe('A folder in a git work tree', () => {
  const repo = scratch.in('checkout');
  const data = scratch.in('data');
  const git = (at: string, ...args: string[]) =>
    execFileSync(
      'git',
      ['-C', repo, '-c', 'user.name=Ruth Ames', '-c', 'user.email=ruth@example.org', ...args],
      {
        env: { ...process.env, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at, GIT_CONFIG_GLOBAL: '/dev/null' },
        stdio: 'pipe',
      },
    );
  const commit = (at: string, subject: string) => {
    git(at, 'add', '--all');
    git(at, 'commit', '--quiet', '--message', subject);
  };
  const folder = join(repo, 'doc/decisions');

  beforeAll(() => {
    mkdirSync(repo);
    git('2026-01-01T00:00:00Z', 'init', '--quiet');
    write(join(repo, 'docs/adr/0001-kafka.md'), nygard('1. Use Kafka', 'Proposed'));
    write(join(repo, 'docs/adr/README.md'), '# Records');
    commit('2026-01-05T10:00:00Z', 'Kafka?');
    write(join(repo, 'docs/adr/0001-kafka.md'), nygard('1. Use Kafka', 'Accepted'));
    commit('2026-01-08T10:00:00Z', 'Kafka it is');
    mkdirSync(join(repo, 'doc'));
    git('2026-02-01T10:00:00Z', 'mv', 'docs/adr', 'doc/decisions');
    git('2026-02-01T10:00:00Z', 'mv', 'doc/decisions/0001-kafka.md', 'doc/decisions/0001-use-kafka.md');
    commit('2026-02-01T10:00:00Z', 'Records move');
    write(
      join(folder, '0002-nats.md'),
      nygard('2. Use NATS', 'Accepted\n\nSupersedes [1](0001-use-kafka.md)'),
    );
    commit('2026-03-05T10:00:00Z', 'Merge pull request #7 from ruth/nats\n\nNATS costs half');
  });

  it('is told as its commits tell it, when they were made, wherever its files were', async () => {
    const { code, out, err } = await throughline('import', 'adr', folder, '--data', data);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('2 records, read from the commits of its repository. Keys begin with checkout/.');
    expect(out).toContain('3 change-sets recorded');
    expect(out).toContain('README.md: by its name it is about the records, and none itself');
    const { state, events } = await decisionOf(data, 'checkout/0001-kafka');
    expect(events).toEqual([
      { type: 'DecisionProposed', at: '2026-01-05T10:00:00.000Z' },
      { type: 'DecisionRewritten', at: '2026-01-08T10:00:00.000Z' },
      { type: 'DecisionMade', at: '2026-01-08T10:00:00.000Z' },
      { type: 'DecisionSuperseded', at: '2026-03-05T10:00:00.000Z' },
    ]);
    expect(state).toMatchObject({ status: 'superseded', supersededBy: ['checkout/0002-nats'] });
  });

  it('names nobody in the log, and gives the reason of each commit', async () => {
    await throughline('export', 'log', scratch.in('log.ndjson'), '--data', data);
    const log = readFileSync(scratch.in('log.ndjson'), 'utf8');
    expect(log).not.toMatch(/ruth/i);
    expect(log).toContain('"because":[{"note":"Kafka it is"}]');
    expect(log).toContain('"because":[{"note":"NATS costs half"}]');
  });

  it('is recorded once; a second run takes what is new', async () => {
    const before = await decisionOf(data, 'checkout/0002-nats');
    const again = await throughline('import', 'adr', folder, '--data', data);
    expect(again.out).toContain('0 change-sets recorded, 3 recorded before');
    expect((await decisionOf(data, 'checkout/0002-nats')).size).toBe(before.size);
    write(join(folder, '0002-nats.md'), nygard('2. Use NATS everywhere', 'Accepted'));
    expect((await throughline('import', 'adr', folder, '--data', data)).out).toContain(
      'Not as in the last commit, and recorded as it is there. Commit, or say --no-git:\n  0002-nats.md',
    );
    commit('2026-04-01T10:00:00Z', 'Everywhere');
    expect((await throughline('import', 'adr', folder, '--data', data)).out).toContain(
      '1 change-sets recorded, 3',
    );
    const { state, events } = await decisionOf(data, 'checkout/0002-nats');
    expect(state?.title).toBe('Use NATS everywhere');
    expect(events.at(-1)?.at).toBe('2026-04-01T10:00:00.000Z');
  });

  it('leaves as MADR 4 and comes back the same', async () => {
    const left = await throughline('export', 'adr', scratch.in('madr'), '--data', data);
    expect(left.out).toBe(`2 records written to ${scratch.in('madr')}.\n`);
    expect(readdirSync(scratch.in('madr')).sort()).toEqual(['0001-kafka.md', '0002-nats.md']);
    const copy = scratch.in('copy');
    const back = await throughline('import', 'adr', scratch.in('madr'), '--data', copy);
    expect([back.code, back.err]).toEqual([0, '']);
    for (const key of ['checkout/0001-kafka', 'checkout/0002-nats'])
      expect((await decisionOf(copy, key)).state).toEqual((await decisionOf(data, key)).state);
  });

  it('leaves as it was at a moment; never over what is there', async () => {
    const then = scratch.in('then');
    await throughline('export', 'adr', then, '--at', '2026-01-06', '--data', data);
    expect(readFileSync(join(then, '0001-kafka.md'), 'utf8')).toContain('status: proposed');
    expect(await throughline('export', 'adr', then, '--data', data)).toMatchObject({ code: 73 });
    const unknown = await throughline('export', 'adr', scratch.in('never'), '--at', 'once', '--data', data);
    expect([unknown.code, unknown.err]).toMatchObject([2, expect.stringContaining('once')]);
  });

  it('is previewed without a trace', async () => {
    const empty = scratch.in('empty');
    const { out } = await throughline('import', 'adr', folder, '--dry-run', '--data', empty);
    expect(out).toContain('Dry run, nothing was recorded. 4 change-sets would be.');
    expect((await decisionOf(empty, 'checkout/0001-kafka')).size).toBe(0);
  });
});

describe('A folder without a history', () => {
  const folder = scratch.in('shop/docs/adr');
  const data = scratch.in('plain');

  beforeAll(() => {
    write(
      join(folder, '0001-kafka.md'),
      nygard('1. Use Kafka', 'Superseded by [2](0002-nats.md)', '2024-01-05'),
    );
    write(join(folder, '0002-nats.md'), nygard('2. Use NATS', 'Accepted', '2025-06-30'));
    write(join(folder, 'sub/0002-other.md'), nygard('2. Another second', 'Accepted', '2025-07-01'));
    write(join(folder, 'undated.md'), '# A note\n\nNothing else.\n');
  });

  it('is recorded file by file on the day that each names; one superseded later was in force until then', async () => {
    const { code, out } = await throughline('import', 'adr', folder, '--data', data);
    expect(code).toBe(0);
    expect(out).toContain('4 records, read from its files. Keys begin with shop/.');
    expect(out).toContain('number 2: 0002-nats.md, sub/0002-other.md');
    expect(out).toContain('Records without a date: the time of the file stands for it.\n  undated.md');
    const { events } = await decisionOf(data, 'shop/0001-kafka');
    expect(events).toEqual([
      { type: 'DecisionProposed', at: '2024-01-05T12:00:00.000Z' },
      { type: 'DecisionMade', at: '2024-01-05T12:00:00.000Z' },
      { type: 'DecisionSuperseded', at: '2025-06-30T12:00:00.000Z' },
    ]);
  });

  it('records of a changed file only what it says now', async () => {
    const before = await decisionOf(data, 'shop/0002-nats');
    write(join(folder, '0002-nats.md'), nygard('2. Use NATS everywhere', 'Accepted', '2025-06-30'));
    await throughline('import', 'adr', folder, '--data', data);
    const { events } = await decisionOf(data, 'shop/0002-nats');
    expect(events.slice(before.events.length).map(({ type }) => type)).toEqual(['DecisionReworded']);
    expect((await decisionOf(data, 'shop/0001-kafka')).state?.status).toBe('superseded');
  });
});

describe('Bad input', () => {
  const folder = scratch.in('bad/adr');
  const data = scratch.in('bad-data');

  beforeAll(() => {
    write(join(folder, 'good.md'), nygard('Good', 'Accepted'));
    write(join(folder, 'latin.md'), Buffer.from('# Gr\u00f6\u00dfe', 'latin1'));
    write(join(folder, 'binary.md'), Buffer.from([0x23, 0, 0x41]));
    write(join(folder, 'huge.md'), 'a'.repeat(1_048_577));
    write(join(folder, 'yaml.md'), '---\nstatus: accepted\ndate: [\n---\n# A');
    write(join(folder, 'empty.md'), '');
    symlinkSync('..', join(folder, 'loop'));
    symlinkSync('good.md', join(folder, 'link.md'));
    symlinkSync('nowhere.md', join(folder, 'broken.md'));
    write(join(folder, 'locked.md'), nygard('Locked', 'Accepted'));
    chmodSync(join(folder, 'locked.md'), 0o000);
  });

  it('is named with its line and what to do; the rest is recorded, and nothing by half', async () => {
    const { code, out, err } = await throughline('import', 'adr', folder, '--data', data);
    expect(code).toBe(1);
    for (const words of [
      'latin.md line 1: the file is not UTF-8. Save it as UTF-8',
      'binary.md line 1: the file is binary.',
      'huge.md line 1: the file is larger than 1 MB.',
      'yaml.md line 4: its front matter is not YAML',
      'empty.md line 1: the file is empty.',
    ])
      expect(err).toContain(words);
    for (const name of ['loop', 'link.md', 'broken.md']) expect(out).toContain(`${name}: it is a link`);
    expect(out).not.toContain('without a date');
    expect((await decisionOf(data, 'bad/good')).state?.status).toBe('made');
    expect((await decisionOf(data, 'bad/yaml')).state).toBeUndefined();
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['no-such-folder', 66, 'is not there'],
    ['file.md', 66, 'is no folder'],
  ])('is no folder at all: %s', async (name, code, words) => {
    write(scratch.in('file.md'), '# A');
    const never = scratch.in('never-written');
    const ran = await throughline('import', 'adr', scratch.in(name), '--data', never);
    expect([ran.code, ran.err]).toMatchObject([code, expect.stringContaining(words)]);
    expect(() => readdirSync(never)).toThrow('ENOENT');
  });
});
