import { describe, expect, it } from 'vitest';
import type { NamedPerson } from './people-in.ts';
import { readHistory } from './read-history.ts';
import { chunksOf, ndjson } from './testing/files.ts';
import { importing, on } from './testing/importing.ts';
import { TinyPlanner } from './testing/tiny-planner.ts';

const p = (key: string) => new TinyPlanner().people([{ key }])[0];
const eventsOf = async (lines: readonly object[]) => {
  const { planner } = await importing(lines);
  return planner.events.map(({ type, stream }) => `${type} ${stream}`);
};
const goal = (day: number, fields = {}) =>
  on(day, 'goal.proposed', { goal: 'G-1', title: 'Pay Acme in two days', ...fields });

describe('importing history', () => {
  it('tells the product what happened, when, who did it and why', async () => {
    const reason = { because: [{ note: 'Acme asked' }], by: 'anna', changeSet: 'c1' };
    const { changeSets, report } = await importing([
      on(2, 'team.formed', { team: 'payments', name: 'Payments', ...reason }),
      goal(2, { team: 'payments', ...reason }),
      on(3, 'goal.committed', { goal: 'G-1', by: 'anna' }),
    ]);
    expect(changeSets).toMatchObject([
      {
        at: '2026-03-02T10:00:00.000Z',
        key: 'c1',
        by: p('anna'),
        because: [{ note: 'Acme asked' }],
        lines: [1, 2],
        commands: [
          { type: 'MentionPerson', data: { personId: p('anna') } },
          { type: 'FormTeam', data: { teamId: 'payments', name: 'Payments' } },
          { type: 'ProposeGoal', data: { goalId: 'G-1', title: 'Pay Acme in two days', teamId: 'payments' } },
        ],
        places: [{ line: 1 }, { line: 1 }, { line: 2 }],
      },
      { at: '2026-03-03T10:00:00.000Z', lines: [3, 3], commands: [{ type: 'CommitGoal' }] },
    ]);
    expect(report).toMatchObject({
      facts: {
        'team.formed': { applied: 1 },
        'goal.proposed': { applied: 1 },
        'goal.committed': { applied: 1 },
      },
      changeSets: { toRecord: 2, refused: 0 },
      people: 1,
    });
  });

  it('lets no name and no handle of a person into an event', async () => {
    const { planner, changeSets } = await importing([
      on(1, 'person.added', { person: 'anna-handle', name: 'Anna Jensen', by: 'ben-handle' }),
      on(1, 'team.formed', { team: 'payments', name: 'Payments' }),
      on(1, 'member.joined', { team: 'payments', person: 'anna-handle', role: 'lead' }),
      on(1, 'member.role', { team: 'payments', person: 'cem-handle', role: 'lead' }),
      goal(2, { contacts: ['anna-handle', 'cem-handle'] }),
      on(2, 'decision.made', { decision: 'D-1', deciders: ['ben-handle', 'ben-handle'] }),
    ]);
    expect(JSON.stringify([planner.events, changeSets])).not.toMatch(/handle|Jensen/);
    expect(planner.state('goal', 'G-1').plan.contacts).toEqual([p('anna-handle'), p('cem-handle')]);
    expect(planner.state('decision', 'D-1').deciders).toEqual([p('ben-handle')]);
    expect([...planner.state('team', 'payments').members.keys()]).toEqual([
      p('anna-handle'),
      p('cem-handle'),
    ]);
    expect(planner.names.get('anna-handle')).toBe('Anna Jensen');
  });

  it('makes of one fact as many changes as it names, and null takes away', async () => {
    const lines = [
      goal(1, { horizon: 'H-1', theme: 'Speed', contacts: ['anna'] }),
      on(2, 'goal.changed', {
        goal: 'G-1',
        horizon: null,
        theme: null,
        contacts: [],
        target: '2.0',
        stage: 'beta',
      }),
    ];
    const { planner } = await importing(lines);
    expect(planner.state('goal', 'G-1').plan).toMatchObject({
      title: 'Pay Acme in two days',
      horizonId: null,
      theme: null,
      contacts: [],
      target: '2.0',
      stage: 'beta',
    });
    expect(planner.events.slice(-5).map(({ type }) => type)).toEqual([
      'GoalRescheduled',
      'GoalContactsNamed',
      'GoalThemeSet',
      'GoalTargetSet',
      'GoalStageSet',
    ]);
  });

  it('a goal proposed after it was named takes what is said, none as well', async () => {
    const { planner } = await importing([
      on(1, 'goal.changed', { goal: 'G-1', contacts: ['anna'], theme: 'Speed' }),
      goal(2, { contacts: null }),
    ]);
    expect(planner.state('goal', 'G-1').plan).toMatchObject({ contacts: [], theme: 'Speed' });
  });

  it('a goal proposed again is back on the table; what is not said stays', async () => {
    const { planner } = await importing([
      goal(1, { horizon: 'H-1', contacts: ['anna'] }),
      on(2, 'goal.committed', { goal: 'G-1' }),
      goal(3, { title: 'Pay everybody in two days' }),
    ]);
    expect(planner.state('goal', 'G-1')).toMatchObject({
      status: 'proposed',
      plan: { title: 'Pay everybody in two days', horizonId: 'H-1', contacts: [p('anna')] },
    });
  });

  it('a team formed anew after it was disbanded starts with nobody', async () => {
    const formed = (day: number) => on(day, 'team.formed', { team: 'payments', name: 'Payments' });
    const joined = on(1, 'member.joined', { team: 'payments', person: 'anna' });
    const { planner } = await importing([
      formed(1),
      joined,
      on(2, 'team.disbanded', { team: 'payments' }),
      formed(3),
    ]);
    expect(planner.state('team', 'payments')).toMatchObject({ status: 'active', members: new Map() });
  });

  it('mentions first what is not known yet, once, and keeps it when it is told of later', async () => {
    const lines = [
      goal(1, {
        team: 'payments',
        horizon: 'H-1',
        parent: 'G-0',
        contacts: ['anna'],
        because: [{ decision: 'D-1' }],
      }),
      on(2, 'goal.changed', { goal: 'G-9', team: 'payments' }),
      on(3, 'team.formed', { team: 'payments', name: 'Payments' }),
    ];
    expect(await eventsOf(lines)).toEqual([
      'DecisionMentioned decision-D-1',
      'HorizonMentioned horizon-H-1',
      'TeamMentioned team-payments',
      'GoalMentioned goal-G-0',
      `PersonMentioned person-${p('anna')}`,
      'GoalProposed goal-G-1',
      'GoalMentioned goal-G-9',
      'GoalTransferred goal-G-9',
      'TeamFormed team-payments',
    ]);
    const { report } = await importing(lines);
    expect(report.mentioned).toContainEqual({ category: 'team', id: 'payments' });
    expect(report.mentioned).toHaveLength(6);
  });

  it('a context nobody shared is known by name until it is', async () => {
    const { planner } = await importing([
      goal(1, { because: [{ context: 'C-1' }] }),
      on(2, 'context.shared', {
        context: 'C-1',
        kind: 'budget',
        statement: 'No hiring',
        explains: ['G-1', 'X'],
      }),
      on(3, 'context.revised', { context: 'C-1', statement: 'No hiring until June' }),
      on(4, 'context.invalidated', { context: 'C-1' }),
    ]);
    expect(planner.state('context', 'C-1')).toMatchObject({
      kind: 'budget',
      statement: 'No hiring until June',
      status: 'invalidated',
      explains: [
        { category: 'goal', id: 'G-1' },
        { category: 'goal', id: 'X' },
      ],
    });
  });

  it('a context is for those who are named, and for everybody when it says so', async () => {
    const shared = { context: 'C-1', kind: 'budget', statement: 'No hiring', changeSet: 'x' };
    const restricted = { context: 'C-1', readers: ['managers', 'team:payments', 'mars'], changeSet: 'x' };
    const lines = [on(1, 'context.shared', shared), on(1, 'context.audience', restricted)];
    const { planner, report } = await importing(lines);
    expect(planner.state('context', 'C-1')).toMatchObject({
      audience: { leadership: false, managers: true, teams: ['payments'], people: [] },
    });
    expect(JSON.stringify(report.remarks)).toContain('mars is nobody who can read');
    const again = await importing([...lines, on(2, 'context.audience', { context: 'C-1', readers: null })]);
    expect(again.planner.state('context', 'C-1')).toMatchObject({ audience: null });
  });

  it('a decision may be superseded by ones nobody has heard of, or by none', async () => {
    const { planner } = await importing([
      on(1, 'decision.proposed', { decision: 'D-1', title: 'Which bank?', domain: 'Payments' }),
      on(2, 'decision.made', { decision: 'D-1', choice: 'The old one' }),
      on(3, 'decision.superseded', { decision: 'D-1', supersededBy: ['D-7'] }),
      on(4, 'decision.superseded', { decision: 'D-2', supersededBy: [] }),
    ]);
    expect(planner.state('decision', 'D-1')).toMatchObject({ status: 'superseded', supersededBy: ['D-7'] });
    expect(planner.state('decision', 'D-7')).toMatchObject({ status: 'mentioned' });
    expect(planner.state('decision', 'D-2')).toMatchObject({ status: 'superseded' });
  });

  it('ranks a goal in the horizon it is in', async () => {
    const { planner, report } = await importing([
      goal(1, { horizon: 'H-1', changeSet: 'x' }),
      on(1, 'goal.ranked', { goal: 'G-1', rank: 3, changeSet: 'x' }),
      on(2, 'goal.ranked', { goal: 'G-1', rank: 1 }),
      on(3, 'goal.ranked', { goal: 'G-2', rank: 1 }),
    ]);
    expect(planner.events.filter(({ type }) => type === 'GoalPrioritised')).toHaveLength(1);
    expect(report.remarks).toEqual([{ line: 4, remark: expect.stringContaining('in no horizon') }]);
  });

  it('keeps the words of a commitment as its reason', async () => {
    const { changeSets } = await importing([
      on(1, 'goal.committed', { goal: 'G-1', note: 'signed by Acme', because: [{ note: 'signed by Acme' }] }),
    ]);
    expect(changeSets[0]?.because).toEqual([{ note: 'signed by Acme' }]);
  });

  it('cuts what is longer than the plan holds, and says so', async () => {
    const { planner, report } = await importing([
      goal(1, { title: 'x'.repeat(1_000), contacts: Array.from({ length: 150 }, (_, n) => `c${n}`) }),
      on(2, 'goal.changed', { goal: 'G-1', target: 'y'.repeat(999), because: [{ note: 'z'.repeat(9_999) }] }),
    ]);
    expect(planner.state('goal', 'G-1').plan.title).toBe(`${'x'.repeat(299)}…`);
    expect(planner.state('goal', 'G-1').plan.target).toHaveLength(200);
    expect(planner.state('goal', 'G-1').plan.contacts).toHaveLength(100);
    expect(report.remarks.map(({ remark }) => remark)).toEqual([
      expect.stringContaining('"title" is cut to 300'),
      expect.stringContaining('"contacts" is cut to 100'),
      expect.stringContaining('"target" is cut to 200'),
      expect.stringContaining('"note" is cut to 2000'),
    ]);
  });

  it('counts and names facts whose feature comes later, and records nothing for them', async () => {
    const { report, planner } = await importing([
      on(1, 'work.added', { work: 'T-1', title: 'Write it', goal: 'G-1', changeSet: 'x' }),
      on(1, 'ask.received', { ask: 'A-1', what: 'Faster, please', by: 'anna', changeSet: 'x' }),
      on(2, 'goal.rekeyed', { goal: 'G-1', to: 'G-2' }),
      on(3, 'team.formed', { team: 'payments', name: 'Payments', changeSet: 'y' }),
      on(3, 'work.done', { work: 'T-1', changeSet: 'y' }),
    ]);
    expect(report.facts).toMatchObject({
      'work.added': { later: 1, applied: 0 },
      'ask.received': { later: 1 },
      'goal.rekeyed': { later: 1 },
      'work.done': { later: 1 },
      'team.formed': { applied: 1 },
    });
    expect(report.changeSets).toMatchObject({ toRecord: 1, nothingToRecord: 2 });
    expect(planner.keyOf.size).toBe(0);
  });

  it('says what is odd and records it all the same', async () => {
    const { report } = await importing([
      goal(1, { by: 'anna', changeSet: 'x', titel: '?' }),
      on(1, 'goal.committed', { goal: 'G-1', by: 'ben', changeSet: 'x' }),
    ]);
    expect(report.problems).toEqual([]);
    expect(report.remarks.map(({ remark }) => remark)).toEqual([
      'goal.proposed has no field "titel": ignored',
      'several people made this change: the first stands for them',
    ]);
  });
});

describe('problems of an import', () => {
  const lines = [
    goal(1),
    on(2, 'goal.committed', { goal: 'G-1', changeSet: 'x' }),
    on(2, 'goal.rankd', { goal: 'G-1', changeSet: 'x' }),
    on(3, 'goal.paused', { goal: 'G-1' }),
  ];

  it('leave out their change-set; the rest goes on', async () => {
    const { planner, report } = await importing(lines);
    expect(planner.state('goal', 'G-1').status).toBe('paused');
    expect(planner.events.map(({ type }) => type)).not.toContain('GoalCommitted');
    expect(report).toMatchObject({
      problems: [{ line: 3, problem: expect.stringContaining('goal.rankd'), hint: expect.any(String) }],
      facts: {
        'goal.committed': { refused: 1 },
        '(not a fact)': { refused: 1 },
        'goal.paused': { applied: 1 },
      },
      changeSets: { toRecord: 2, refused: 1 },
    });
  });

  it('end a strict import', async () => {
    const { planner, report } = await importing(lines, { strict: true });
    expect(planner.state('goal', 'G-1').status).toBe('proposed');
    expect(report.stoppedAt).toBe(3);
  });

  it('name the file when there are two', async () => {
    const { report } = await importing([goal(1)], { extension: [on(1, 'goal.targetted', { goal: 'G-1' })] });
    expect(report.problems).toMatchObject([{ file: 'extension', line: 1 }]);
  });

  it('are listed up to a thousand, and counted', async () => {
    const { report } = await importing(Array.from({ length: 1_500 }, () => 'nonsense'));
    expect(report.problems).toHaveLength(1_000);
    expect(report.problemCount).toBe(1_500);
  });
});

describe('people that a file names', () => {
  const joins = (day: number, person: string) =>
    on(day, 'member.joined', { team: 'payments', person, by: 'anna' });
  const reading = async (lines: readonly (object | string)[], options = {}) => {
    const planner = new TinyPlanner();
    const asked: string[][] = [];
    const { known, recorded } = planner;
    const people = (named: readonly NamedPerson[]) => {
      asked.push(named.map(({ key }) => key));
      return planner.people(named);
    };
    const inOnePiece = chunksOf(ndjson(lines), 100_000);
    const history = readHistory(inOnePiece, { source: 'acme', known, recorded, people, ...options });
    for await (const changeSet of history) planner.record(changeSet);
    return { planner, asked, report: history.report };
  };

  it('are asked for together, as many as come in one piece of it: to write each for good takes its time', async () => {
    const { asked, planner, report } = await reading([joins(1, 'ben'), joins(2, 'cem'), joins(3, 'dora')]);
    // The last change is over when the file is.
    expect(asked).toEqual([
      ['anna', 'ben', 'anna', 'cem'],
      ['anna', 'dora'],
    ]);
    expect([...planner.state('team', 'payments').members.keys()]).toEqual(['ben', 'cem', 'dora'].map(p));
    expect(report.people).toBe(4);
  });

  it('are nobody where nothing is recorded: refused, or behind the line at which a strict reading ends', async () => {
    const lines = [joins(1, 'ben'), { ...joins(2, 'cem'), at: 'yesterday' }, joins(3, 'dora')];
    expect((await reading(lines)).asked.flat()).toEqual(['anna', 'ben', 'anna', 'dora']);
    expect((await reading(lines, { strict: true })).asked).toEqual([['anna', 'ben']]);
  });
});

describe('importing twice', () => {
  const lines = [
    goal(1, { changeSet: 'x', by: 'anna' }),
    on(1, 'goal.committed', { goal: 'G-1', changeSet: 'y' }),
    on(1, 'goal.paused', { goal: 'G-1', changeSet: 'x' }),
    on(1, 'goal.resumed', { goal: 'G-1' }),
    on(1, 'goal.paused', { goal: 'G-1' }),
    on(1, 'goal.resumed', { goal: 'G-1' }),
  ];

  it('records nothing twice, and asks nobody about people again', async () => {
    const { planner } = await importing(lines);
    const count = planner.events.length;
    const again = await importing(lines, {
      planner,
      people: () => {
        throw new Error('asked about people');
      },
    });
    expect(planner.events).toHaveLength(count);
    expect(again.report).toMatchObject({
      changeSets: { before: 6, toRecord: 0 },
      facts: { 'goal.proposed': { before: 1 } },
    });
  });

  it('gives every change-set an id of its own, also when its name or its very words come again', async () => {
    const { changeSets } = await importing(lines);
    expect(changeSets.map(({ key }) => key)).toEqual([
      'x',
      'y',
      'x#2',
      expect.stringMatching(/^line-[0-9a-f]{16}$/),
      expect.stringMatching(/^line-/),
      expect.stringMatching(/^line-[0-9a-f]{16}#2$/),
    ]);
    const ids = changeSets.map(({ commandId }) => commandId);
    expect(new Set(ids).size).toBe(6);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('keeps the ids when lines are spaced or ordered otherwise, and when others come after them', async () => {
    const { changeSets } = await importing([on(1, 'goal.committed', { goal: 'G-1', note: 'yes' })]);
    const again = await importing([
      '{ "note": "yes",  "goal":"G-1", "fact":"goal.committed", "at":"2026-03-01T10:00:00Z" }',
      goal(2),
    ]);
    expect(again.changeSets[0]?.commandId).toBe(changeSets[0]?.commandId);
  });

  it('another source is another history', async () => {
    const { planner } = await importing(lines);
    const { report } = await importing(lines, { planner, source: 'other' });
    expect(report.changeSets).toMatchObject({ before: 0, toRecord: 6 });
  });

  it('records what was refused once it is mended', async () => {
    const broken = lines.map((line, n) => (n === 1 ? { ...line, goal: 7 } : line));
    const { planner } = await importing(broken);
    const { report } = await importing(lines, { planner });
    expect(report.changeSets).toMatchObject({ before: 5, toRecord: 1 });
  });

  it('maps a change-set that was cut off as it was mapped the first time', async () => {
    const { changeSets, planner } = await importing([goal(1, { team: 'payments', by: 'anna' })]);
    const again = await importing([goal(1, { team: 'payments', by: 'anna' })], {
      planner,
      preview: true,
      recorded: () => ({ known: () => 'no' }),
    });
    expect(again.changeSets).toEqual(changeSets);
  });
});

describe('previewing an import', () => {
  it('shows what would be recorded, without anybody recording it', async () => {
    const lines = [
      goal(1, { team: 'payments', horizon: 'H-1' }),
      goal(2, { goal: 'G-2', team: 'payments' }),
      on(3, 'goal.ranked', { goal: 'G-1', rank: 1 }),
      goal(4),
    ];
    const recorded = await importing(lines);
    const previewed = await importing(lines, { preview: true });
    expect(previewed.changeSets).toEqual(recorded.changeSets);
    expect(previewed.report).toEqual(recorded.report);
    expect(previewed.planner.events).toEqual([]);
  });
});
