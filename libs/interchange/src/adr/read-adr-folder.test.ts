import { describe, expect, it } from 'vitest';
import type { FolderChange } from './read-adr-folder.ts';
import {
  bodyIn,
  commit,
  contentsIn,
  decisionIn,
  file,
  importingAdrs,
  type ImportedAdrs,
} from './testing/importing-adrs.ts';

const nygard = (title: string, status: string, more = '') =>
  `# ${title}\n\nDate: 2026-03-01\n\n## Status\n\n${status}\n\n## Context\n\nThe depots print at night.\n${more}`;

const eventsOf = ({ planner }: ImportedAdrs, name: string) =>
  planner.events.filter(({ stream }) => stream === `decision-checkout/${name}`).map(({ type }) => type);

describe('A folder as it changed', () => {
  it('tells what happened to a record: proposed, made, reworded, rewritten, superseded', async () => {
    const imported = await importingAdrs([
      commit(2, file('0001-kafka.md', nygard('1. Use Kafka', 'Proposed'))),
      commit(3, file('0001-kafka.md', nygard('1. Use Kafka', 'Accepted'))),
      commit(4, file('0001-kafka.md', nygard('1. Use Kafka for all', 'Accepted'))),
      commit(5, file('0001-kafka.md', nygard('1. Use Kafka for all', 'Accepted', '\nMore.\n'))),
      commit(
        6,
        file('0002-nats.md', nygard('2. Use NATS', 'Accepted\n\nSupersedes [1. Use Kafka](0001-kafka.md)')),
      ),
    ]);
    expect(eventsOf(imported, '0001-kafka')).toEqual([
      'DecisionProposed',
      'DecisionRewritten',
      'DecisionMade',
      'DecisionReworded',
      'DecisionRewritten',
      'DecisionSuperseded',
    ]);
    expect(decisionIn(imported, '0001-kafka')).toMatchObject({
      title: 'Use Kafka for all',
      status: 'superseded',
      madeOn: '2026-03-01',
      supersededBy: ['checkout/0002-nats'],
    });
  });

  it('follows a file that is renamed: its decision keeps the key', async () => {
    const imported = await importingAdrs([
      commit(2, file('0001-kafka.md', nygard('1. Use Kafka', 'Accepted'))),
      commit(3, file('old/0001-use-kafka.md', nygard('1. Use Kafka', 'Deprecated'), '0001-kafka.md')),
    ]);
    expect(decisionIn(imported, '0001-kafka')).toMatchObject({ status: 'superseded', supersededBy: [] });
    expect(imported.folder.records.map(({ path }) => path)).toEqual(['old/0001-use-kafka.md']);
  });

  it('ends a decision whose file is gone, and takes it up again when it comes back', async () => {
    const text = nygard('1. Use Kafka', 'Accepted');
    const gone = [commit(2, file('0001-kafka.md', text)), commit(3, { path: '0001-kafka.md', bytes: null })];
    expect(decisionIn(await importingAdrs(gone), '0001-kafka')).toMatchObject({
      status: 'withdrawn',
      note: 'Its file left the folder.',
    });
    const back = await importingAdrs([...gone, commit(4, file('0001-kafka.md', text))]);
    expect(decisionIn(back, '0001-kafka').status).toBe('made');
  });

  it('records nothing twice, and of a longer history only what is new', async () => {
    const changes = [
      commit(2, file('0001-kafka.md', nygard('1. Use Kafka', 'Proposed'))),
      commit(3, file('0001-kafka.md', nygard('1. Use Kafka', 'Accepted'))),
    ];
    const { planner } = await importingAdrs(changes.slice(0, 1));
    const before = planner.events.length;
    const again = await importingAdrs(changes.slice(0, 1), { planner });
    expect([planner.events.length, again.report.changeSets.before]).toEqual([before, 1]);
    await importingAdrs(changes, { planner });
    expect(planner.events.slice(before).map(({ type }) => type)).toEqual([
      'DecisionRewritten',
      'DecisionMade',
    ]);
  });

  it('keeps the last version that could be read, and names the file that cannot', async () => {
    const imported = await importingAdrs([
      commit(
        2,
        file('0001-kafka.md', nygard('1. Use Kafka', 'Accepted')),
        file('0002-nats.md', '---\na: [\n---\n'),
      ),
      commit(3, file('0001-kafka.md', '---\nstatus: [\n---\n# Kafka')),
    ]);
    expect(decisionIn(imported, '0001-kafka')).toMatchObject({ title: 'Use Kafka', status: 'made' });
    expect(imported.folder.problems).toMatchObject([
      { path: '0002-nats.md', line: 3 },
      { path: '0001-kafka.md', line: 3 },
    ]);
    expect(contentsIn(imported.planner)).toHaveLength(1);
  });
});

describe('Keys', () => {
  it('are made of the folder and the file; two files of one name are told apart by their folders', async () => {
    const imported = await importingAdrs([
      commit(
        2,
        file('web/0001-a.md', nygard('A', 'Accepted')),
        file('api/0001-a.md', nygard('B', 'Accepted')),
      ),
    ]);
    expect(contentsIn(imported.planner).map(({ key, title }) => [key, title])).toEqual([
      ['checkout/0001-a', 'A'],
      ['checkout/api/0001-a', 'B'],
    ]);
  });

  it('are the ones that the product wrote, each in one file', async () => {
    const text = (title: string) => `---\nthroughline: D-31\nstatus: accepted\n---\n# ${title}`;
    const imported = await importingAdrs([commit(2, file('a.md', text('A')), file('b.md', text('B')))]);
    expect(decisionIn(imported, '0031')).toBeUndefined();
    expect(imported.planner.state('decision', 'D-31').title).toBe('A');
    expect(imported.folder.problems).toMatchObject([
      { path: 'b.md', problem: 'it says to be D-31, as a.md does' },
    ]);
  });
});

describe('Edges', () => {
  it.each([
    '[ADR-2](./0002-nats.md#status)',
    '[the next](https://example.org/blob/main/adr/0002-nats.md)',
    'ADR 2',
    '2. Use NATS',
    'Use NATS',
    '0002-nats',
  ])('find their record by what is written: %s', async (target) => {
    const imported = await importingAdrs([
      commit(2, file('0002-nats.md', nygard('2. Use NATS', 'Accepted'))),
      commit(3, file('0001-kafka.md', nygard('1. Use Kafka', `Superseded by ${target}`))),
    ]);
    expect(decisionIn(imported, '0001-kafka').supersededBy).toEqual(['checkout/0002-nats']);
  });

  it('to nobody are known by name, so that nothing is lost', async () => {
    const imported = await importingAdrs([
      commit(2, file('0001-kafka.md', nygard('1. Use Kafka', 'Superseded by [ADR 9](0009-later.md)'))),
    ]);
    expect(decisionIn(imported, '0001-kafka').supersededBy).toEqual(['checkout/0009-later']);
    expect(decisionIn(imported, '0009-later').status).toBe('mentioned');
  });

  it('wait for a successor that is still to come', async () => {
    const changes: FolderChange[] = [
      commit(2, file('0001-kafka.md', nygard('1. Use Kafka', 'Superseded by [2](0002-nats.md)'))),
      commit(9, file('0002-nats.md', nygard('2. Use NATS', 'Accepted'))),
    ];
    const expected = ['0001-kafka.md', '0002-nats.md'];
    const early = await importingAdrs(changes.slice(0, 1), { expected });
    expect(decisionIn(early, '0001-kafka').status).toBe('made');
    const both = await importingAdrs(changes, { expected });
    expect(decisionIn(both, '0001-kafka')).toMatchObject({
      status: 'superseded',
      supersededBy: ['checkout/0002-nats'],
    });
  });

  it('may be partly: the rest stays in force', async () => {
    const imported = await importingAdrs([
      commit(2, file('0001-kafka.md', nygard('1. Use Kafka', 'Accepted'))),
      commit(
        3,
        file('0002-nats.md', nygard('2. Use NATS', 'Accepted\n\nPartly supersedes [1](0001-kafka.md)')),
      ),
    ]);
    expect(decisionIn(imported, '0001-kafka')).toMatchObject({
      status: 'made',
      supersededBy: [],
      partlyBy: ['checkout/0002-nats'],
    });
  });
});

describe('A folder without a history', () => {
  it('read again is compared with the plan: only what another file says now is recorded', async () => {
    const one = (text: string, digest: string): FolderChange => ({
      ...commit(2, file('0001-kafka.md', text)),
      key: `0001-kafka.md ${digest}`,
    });
    const { planner } = await importingAdrs([one(nygard('1. Use Kafka', 'Accepted'), 'a')]);
    const before = planner.events.length;
    const inPlan = async (key: string) => contentsIn(planner).find((content) => content.key === key);
    await importingAdrs([one(nygard('1. Use Kafka for all', 'Accepted'), 'b')], { planner, inPlan });
    expect(planner.events.slice(before).map(({ type }) => type)).toEqual(['DecisionReworded']);
    expect(bodyIn(planner, 'checkout/0001-kafka')).toContain('The depots print at night.');
  });
});

it('Nobody is named in an event', async () => {
  const text = '# A\n\n* Status: accepted\n* Deciders: Ruth Ames, Aiko\n* Date: 2026-03-01\n\nText';
  const { planner } = await importingAdrs([{ ...commit(2, file('a.md', text)), by: 'Tomasz Lis' }]);
  expect(JSON.stringify(planner.events)).not.toMatch(/Ruth|Aiko|Tomasz/);
  expect([...planner.keyOf.values()].sort()).toEqual(['Aiko', 'Ruth Ames', 'Tomasz Lis']);
});
