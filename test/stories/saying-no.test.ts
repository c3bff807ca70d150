import { administrator } from '@throughline/read-model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { harbourline } from './harbourline.ts';
import type { Server } from './server.ts';

let server: Server;
beforeAll(async () => {
  server = await harbourline();
});
afterAll(() => server.stop());

const errorOf = async (mutation: string, input: object) => {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const { errors } = await server.post(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { position } }`,
    { input },
  );
  return errors?.[0];
};

describe('a command that is sent again', () => {
  const input = { goalId: 'G-101', target: '2026-11-01', commandId: 'a-command-of-mine' };

  it('is recorded once and answered alike, in parallel and later', async () => {
    const tell = () => server.tell('goalSetTarget', input, 'goal { target }');
    const answers = await Promise.all([tell(), tell(), tell()]);
    await server.tell('goalSetTarget', { goalId: 'G-101', target: '2026-11-05' });
    answers.push(await tell());
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({
      changes: [{ kind: 'GoalTargetSet' }],
      goal: { target: '2026-11-01' },
    });
    const { org } = await server.ask('{ org { goal(id: "G-101") { target } } }');
    expect(org.goal.target).toBe('2026-11-05');
  });

  it('with another body is an error, not a silent success', async () => {
    expect((await errorOf('goalSetTarget', { ...input, target: '2026-12-24' }))?.extensions['code']).toBe(
      'COMMAND_ID_REUSED',
    );
    expect(
      (await errorOf('goalRetrack', { goalId: 'G-101', track: 'OPERATIONS', commandId: input.commandId }))
        ?.extensions['code'],
    ).toBe('COMMAND_ID_REUSED');
  });

  it('ranks the same goal at the same place, whatever moved since', async () => {
    const rank = { goalId: 'G-109', afterId: 'G-102', commandId: 'rank-109' };
    const first = await server.tell('goalRank', rank, 'goal { rank }');
    await server.tell('goalRank', { goalId: 'G-105', toRank: 1 });
    expect(await server.tell('goalRank', rank, 'goal { rank }')).toEqual(first);
    expect(first.goal.rank).toBe(3);
  });

  it('adds the same person, also one without a key', async () => {
    const add = () => server.tell('personAdd', { name: 'Kim', commandId: 'add-kim' }, 'person { id name }');
    const [one, two] = await Promise.all([add(), add()]);
    const three = await add();
    expect([two.person, three.person]).toEqual([one.person, one.person]);
    expect(one.person).toEqual({ id: expect.stringMatching(/^person:p_/), name: 'Kim' });
  });

  it('is another command when it adds somebody else', async () => {
    await server.tell('personAdd', { name: 'Lena', key: 'lena', commandId: 'add-1' });
    for (const other of [
      { name: 'Bo' },
      { name: 'Bo', key: 'lena' },
      { name: 'Lena', key: 'bo' },
      { name: 'Lena', key: 'lena', because: [{ note: 'x' }] },
    ])
      expect((await errorOf('personAdd', { ...other, commandId: 'add-1' }))?.extensions['code']).toBe(
        'COMMAND_ID_REUSED',
      );
    expect(server.app.house.directory.people.byKey('bo')).toBeUndefined();
    const again = { name: 'Lena', key: 'lena', commandId: 'add-1' };
    expect((await server.tell('personAdd', again, 'person { name }')).person.name).toBe('Lena');
  });

  it('adds the people of a change-set once, each of them', async () => {
    const changeSet = {
      commandId: 'two-people',
      commands: [{ personAdd: { name: 'Uma' } }, { personAdd: { name: 'Vic', mail: 'vic@example.org' } }],
    };
    const apply = () => server.tell('changeSetApply', changeSet, 'nodes { id ... on Person { name } }');
    const [first, second] = [await apply(), await apply()];
    expect(first.nodes.map(({ name }: { name: string }) => name)).toEqual(['Uma', 'Vic']);
    expect(second).toEqual(first);
    expect(server.app.house.directory.people.all({ search: 'vic@example' }).total).toBe(1);
  });

  it('applies a whole change-set once', async () => {
    const changeSet = {
      commandId: 'set-1',
      commands: [{ goalPropose: { title: 'First of two' } }, { goalPropose: { title: 'Second of two' } }],
    };
    const apply = () => server.tell('changeSetApply', changeSet, 'nodes { id title }');
    const first = await apply();
    expect(first.nodes.map(({ title }: { title: string }) => title)).toEqual([
      'First of two',
      'Second of two',
    ]);
    expect(await apply()).toEqual(first);
  });

  it.each([1, 2])('says which command of a change-set of %i was refused', async (count) => {
    const goalPropose = { title: 'A goal' };
    const backwards = { name: 'Backwards', startsOn: '2026-12-31', endsOn: '2026-07-01' };
    const commands = [
      ...Array.from({ length: count - 1 }, () => ({ goalPropose })),
      { horizonOpen: backwards },
    ];
    const { userErrors } = await server.try('changeSetApply', { commands }, 'nodes { id }');
    const path = ['input', 'commands', String(count - 1), 'endsOn'];
    expect(userErrors).toMatchObject([{ path, code: 'horizon-ends-before-it-starts' }]);
  });
});

describe('somebody added', () => {
  it('under a key that means somebody else is refused, with the name that is known', async () => {
    const { userErrors } = await server.try('personAdd', { key: 'ruth', name: 'Ruben' });
    expect(userErrors).toMatchObject([
      { code: 'person-key-taken', path: ['input', 'key'], message: expect.stringContaining('Ruth Adler') },
    ]);
    await server.tell('personAdd', { key: 'ruth', name: 'Ruth Adler' });
  });

  it('who was only named so far gets the name', async () => {
    const { directory, planner } = server.app.house;
    const vault = directory.people;
    const personId = await vault.add({ key: 'wim' });
    const meta = { who: administrator('owner', 'test'), commandId: 'add-2' };
    await planner.tellAll([{ type: 'MentionPerson', data: { personId } }], meta);
    const { person } = await server.tell(
      'personAdd',
      { personId: 'wim', name: 'Wim de Vries' },
      'person { id name }',
    );
    expect(person).toEqual({ id: `person:${personId}`, name: 'Wim de Vries' });
  });

  it('has a name and a key that can be one', async () => {
    const { userErrors } = await server.try('personAdd', { name: ' ' });
    expect(userErrors).toMatchObject([{ code: 'invalid-input', path: ['input', 'name'] }]);
    expect((await errorOf('personAdd', { name: 'Xu', key: ' ' }))?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});

describe('people stay out of the log', () => {
  it('also where an id is asked for and a name is given', async () => {
    const error = await errorOf('personAdd', { personId: 'Kim Possible', name: 'Kim Possible' });
    expect(error?.extensions['code']).toBe('NOT_FOUND');
    const { log } = await server.ask('{ log(first: 500) { nodes { stream } } }');
    expect(JSON.stringify(log)).not.toContain('Possible');
  });

  it('keeps names and mail addresses in the vault only', async () => {
    await server.tell('personAdd', { key: 'zoe', name: 'Zoe Quill', mail: 'zoe@harbourline.example' });
    const { log } = await server.ask('{ log(first: 500) { nodes { stream data metadata } } }');
    expect(JSON.stringify(log)).not.toMatch(/Quill|"zoe"|harbourline\.example/);
  });

  it('calls somebody who was erased a former member, in the past as well', async () => {
    const vault = server.app.house.directory.people;
    const { number } = await vault.erase(vault.byKey('tomasz')!.id);
    const { then, now } = await server.ask(
      '{ then: org(at: "2026-06-10") { team(id: "courier") { members { person { name } } } } now: org { people { nodes { name } } } }',
    );
    expect(JSON.stringify(then)).toContain(`former member ${number}`);
    expect(JSON.stringify({ then, now })).not.toContain('Tomasz');
  });
});

describe('a conflict', () => {
  it('is told with the state as it is now', async () => {
    const { org } = await server.ask('{ org { goal(id: "G-102") { revision } } }');
    const seen = org.goal.revision as number;
    await server.tell('goalSetTarget', { goalId: 'G-102', target: '2026-12-01', expectedRevision: seen });
    const lost = await server.try(
      'goalSetTarget',
      { goalId: 'G-102', target: '2026-12-02', expectedRevision: seen },
      'goal { target revision }',
    );
    expect(lost.userErrors[0]).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining(`revision ${seen + 1}`),
    });
    expect(lost.goal).toEqual({ target: '2026-12-01', revision: seen + 1 });
    expect(lost.changes).toEqual([]);
  });
});

describe('a conflict within a change-set', () => {
  it('is told for each command, and nothing of the change-set is recorded', async () => {
    const read = '{ org { goal(id: "G-103") { target } other: goal(id: "G-108") { revision target } } }';
    const before = await server.ask(read);
    const seen = before.org.other.revision as number;
    await server.tell('goalReportHealth', { goalId: 'G-108', health: 'AT_RISK' });
    const commands = [
      { goalSetTarget: { goalId: 'G-103', target: '2026-12-07' } },
      { goalSetTarget: { goalId: 'G-108', target: '2026-12-08', expectedRevision: seen } },
    ];
    const { userErrors, org } = await server.try('changeSetApply', { commands }, read.slice(1, -1));
    expect(userErrors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'commands', '1'] }]);
    expect(org.other.revision).toBe(seen + 1);
    expect(org.goal).toEqual(before.org.goal);
    commands[1]!.goalSetTarget.expectedRevision = seen + 1;
    await server.tell('changeSetApply', { commands });
  });
});

describe('a refusal', () => {
  it('names the field, a code for programs, and a sentence with what to do for people', async () => {
    const { userErrors } = await server.try('horizonOpen', {
      name: 'Backwards',
      startsOn: '2027-06-30',
      endsOn: '2027-01-01',
    });
    expect(userErrors).toEqual([
      {
        path: ['input', 'endsOn'],
        code: 'horizon-ends-before-it-starts',
        message: 'A horizon that starts on 2027-06-30 cannot end on 2027-01-01.',
        hint: 'Let it end after the day it starts.',
      },
    ]);
  });

  it('names the field of a value that cannot be', async () => {
    const { userErrors } = await server.try('goalMeasureOutcome', {
      goalId: 'G-101',
      outcomeId: 'o1',
      value: 1,
      on: '2026-02-31',
    });
    expect(userErrors[0]).toMatchObject({ path: ['input', 'on'], code: 'invalid-input' });
  });

  it('of one command refuses the whole change-set, and says which one it was', async () => {
    const { userErrors, nodes } = await server.try(
      'changeSetApply',
      {
        commands: [
          { goalPropose: { title: 'Good' } },
          { goalCommit: { goalId: 'G-104' } },
          {
            horizonSetTrackMix: {
              horizonId: 'H2-2026',
              mix: { feature: 1, infrastructure: 1, maintenance: 1, operations: 1 },
            },
          },
        ],
      },
      'nodes { id }',
    );
    expect(userErrors[0]).toMatchObject({
      path: ['input', 'commands', '2', 'mix'],
      code: 'track-mix-not-100-percent',
    });
    expect(nodes).toEqual([]);
    const { org } = await server.ask('{ org { goal(id: "G-104") { status } } }');
    expect(org.goal.status).toBe('PROPOSED');
  });

  it('asks for a reason where the organisation asks for one', async () => {
    await server.tell('policySet', { policy: 'REASON_REQUIRED', value: 'note' });
    const commit = { goalId: 'G-106' };
    await server.tell('goalCommit', commit);
    expect((await server.try('goalSetTarget', { ...commit, target: '2027-01-01' })).userErrors[0].code).toBe(
      'reason-required',
    );
    await server.tell('goalSetTarget', {
      ...commit,
      target: '2027-01-01',
      because: [{ note: 'The law starts in January.' }],
    });
    await server.tell('policySet', {
      policy: 'REASON_REQUIRED',
      value: 'later',
      because: [{ note: 'Too strict.' }],
    });
  });
});

describe('what is no matter of rules', () => {
  it.each([
    ['goalCommit', { goalId: 'G-999' }, ['input', 'goalId']],
    ['goalTransfer', { goalId: 'G-101', teamId: 'nobody' }, ['input', 'teamId']],
    [
      'goalSetTarget',
      { goalId: 'G-101', target: '2026-09-09', because: [{ decision: 'D-999' }] },
      ['input', 'because', '0'],
    ],
    ['goalRank', { goalId: 'G-101', afterId: 'G-999' }, ['input', 'afterId']],
    ['goalRank', { goalId: 'G-999', toRank: 1 }, ['input', 'goalId']],
    ['reasonRequest', { changeSetId: 'never-told' }, ['input', 'changeSetId']],
    ['reasonGive', { changeSetId: 'never-told', because: [{ note: 'x' }] }, ['input', 'changeSetId']],
  ])('%s of something unknown is an error of the request', async (mutation, input, path) => {
    expect((await errorOf(mutation, input))?.extensions).toMatchObject({ code: 'NOT_FOUND', path });
  });

  it('takes exactly one kind of reason at a time', async () => {
    const both = await errorOf('goalCommit', { goalId: 'G-101', because: [{ decision: 'D-1', note: 'x' }] });
    expect(both?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('gives a reason once for a whole change-set', async () => {
    const inner = await errorOf('changeSetApply', {
      commands: [{ goalCommit: { goalId: 'G-101', because: [{ note: 'x' }] } }],
    });
    expect(inner?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});
