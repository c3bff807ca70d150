import { memoryStore } from '@throughline/event-store';
import { isRefusal, sentenceOf } from '@throughline/domain';
import { administrator, type Who } from '@throughline/read-model';
import { beforeAll, describe, expect, it } from 'vitest';
import { commandTypes, type Command } from '../command.ts';
import { Planner } from '../planner.ts';
import { rules } from './rules.ts';

const owner = administrator('owner', 'test');
const who = (id: string, role: Who['role'] = 'member', more: Partial<Who> = {}): Who => ({
  id,
  via: 'api',
  role,
  scope: 'admin',
  teams: null,
  ...more,
});
/** Ines manages Payments, Aiko manages Mobile and Logistics; Tomasz works in Payments, Ruth leads the company. */
const [ines, aiko, tomasz, ruth] = [who('ines'), who('aiko'), who('tomasz'), who('ruth', 'viewer')];

let planner: Planner;
let count = 0;

const tell = (command: Command, by: Who, commandId = `c-${++count}`) =>
  planner.tell(command, { who: by, commandId });
const done = async (command: Command, by = owner) => {
  const told = await tell(command, by);
  if (isRefusal(told)) throw new Error(sentenceOf(told));
  return told;
};

/** What it would take; undefined where it was recorded, or refused for another reason. */
const takes = async (command: Command, by: Who): Promise<string | undefined> => {
  const told = await tell(command, by);
  return isRefusal(told) && told.refused === 'forbidden' ? String(told.facts?.['needed']) : undefined;
};

const teams = { payments: 'ines', mobile: 'aiko', logistics: 'aiko' };
const retitle = (goalId: string): Command => ({
  type: 'RewordGoal',
  data: { goalId, title: `Title ${++count}` },
});
const transfer = (goalId: string, teamId: string | null): Command => ({
  type: 'TransferGoal',
  data: { goalId, teamId },
});
const report = (goalId: string): Command => ({
  type: 'ReportHealth',
  data: { goalId, health: 'at-risk', note: `Note ${++count}` },
});

beforeAll(async () => {
  planner = await Planner.open({ store: memoryStore() });
  await done({ type: 'SetUpOrganisation', data: { organisationId: 'main', name: 'Harbourline' } });
  for (const personId of ['ines', 'aiko', 'tomasz', 'ruth'])
    await done({ type: 'AddPerson', data: { personId } });
  for (const [teamId, personId] of Object.entries(teams)) {
    await done({ type: 'FormTeam', data: { teamId, name: teamId[0]!.toUpperCase() + teamId.slice(1) } });
    await done({ type: 'AppointManager', data: { teamId, personId } });
  }
  await done({ type: 'JoinTeam', data: { teamId: 'payments', personId: 'tomasz' } });
  await done({ type: 'ProposeGoal', data: { goalId: 'G-pay', title: 'Settle', teamId: 'payments' } });
  await done({ type: 'ProposeGoal', data: { goalId: 'G-mob', title: 'Offline', teamId: 'mobile' } });
  await done({ type: 'ProposeGoal', data: { goalId: 'G-all', title: 'Fewer incidents' } });
});

describe('a command', () => {
  it('has a rule, whatever its type, and no rule is left over', () =>
    expect([...rules.keys()].sort()).toEqual([...commandTypes].sort()));
});

describe('who may do what', () => {
  const leaders = 'a role that records: leadership reads';
  it.each<[string, () => Command, Who, string | undefined]>([
    ['leadership reads', () => retitle('G-pay'), ruth, leaders],
    [
      'leadership asks nobody why',
      () => ({ type: 'RequestReason', data: { changeSetId: 'c-1', question: null } }),
      ruth,
      leaders,
    ],
    ['a manager sets the goals of the own team', () => retitle('G-pay'), ines, undefined],
    ['not those of another', () => retitle('G-mob'), ines, 'the manager of Mobile, or an administrator'],
    ['nor those of the organisation', () => retitle('G-all'), ines, 'an administrator'],
    ['a member does not', () => retitle('G-pay'), tomasz, 'the manager of a team, or an administrator'],
    ['a member reports on the goals of the own team', () => report('G-pay'), tomasz, undefined],
    [
      'not on those of another',
      () => report('G-mob'),
      tomasz,
      'a member of Mobile, a contact of the goal, or an administrator',
    ],
    [
      'a manager proposes a goal for the own team, or for none',
      () => ({
        type: 'ProposeGoal',
        data: { goalId: `G-${++count}`, title: 'One more', teamId: 'payments' },
      }),
      ines,
      undefined,
    ],
    [
      'not for another team',
      () => ({ type: 'ProposeGoal', data: { goalId: `G-${++count}`, title: 'One more', teamId: 'mobile' } }),
      ines,
      'the manager of Mobile, or an administrator',
    ],
    ['a goal goes to a team of the same manager', () => transfer('G-mob', 'logistics'), aiko, undefined],
    [
      'not to the team of another',
      () => transfer('G-mob', 'payments'),
      aiko,
      'the manager of Payments, or an administrator',
    ],
    [
      'a manager staffs the own team',
      () => ({ type: 'JoinTeam', data: { teamId: 'payments', personId: 'ruth' } }),
      ines,
      undefined,
    ],
    [
      'and no other',
      () => ({ type: 'JoinTeam', data: { teamId: 'mobile', personId: 'ruth' } }),
      ines,
      'the manager of Mobile, or an administrator',
    ],
    [
      'teams are formed by administrators',
      () => ({ type: 'FormTeam', data: { name: 'Search' } }),
      ines,
      'an administrator',
    ],
    [
      'anybody who records proposes a decision',
      () => ({ type: 'ProposeDecision', data: { title: 'Rewrite?', options: [] } }),
      tomasz,
      undefined,
    ],
    [
      'shares context',
      () => ({
        type: 'ShareContext',
        data: {
          kind: 'market',
          statement: 'They ask',
          explains: { goals: [], teams: [], horizons: [], decisions: [] },
        },
      }),
      tomasz,
      undefined,
    ],
    ['an administrator does all of it', () => retitle('G-all'), who('root', 'admin'), undefined],
    [
      'a token that reads does none',
      () => retitle('G-all'),
      who('root', 'admin', { scope: 'read' }),
      'a token with the scope write; this one may only read',
    ],
    [
      'a token that writes does what is planned',
      () => retitle('G-all'),
      who('root', 'admin', { scope: 'write' }),
      undefined,
    ],
    [
      'and nothing to the house',
      () => ({ type: 'FormTeam', data: { name: 'Search' } }),
      who('root', 'admin', { scope: 'write' }),
      'a token with the scope admin',
    ],
    [
      'a token for a team speaks of that team',
      () => retitle('G-pay'),
      who('root', 'admin', { teams: ['payments'] }),
      undefined,
    ],
    [
      'of no other',
      () => retitle('G-mob'),
      who('root', 'admin', { teams: ['payments'] }),
      'a token that is not limited to Payments',
    ],
    [
      'nor of what no team has',
      () => retitle('G-all'),
      who('root', 'admin', { teams: ['payments'] }),
      'a token that is not limited to Payments',
    ],
  ])('%s', async (_, command, by, needed) => expect(await takes(command(), by)).toBe(needed));

  it('a decision is accepted by a manager of those who decide it', async () => {
    const options = [
      { optionId: 'a', title: 'Do', pros: [], cons: [] },
      { optionId: 'b', title: 'Leave', pros: [], cons: [] },
    ];
    await done(
      {
        type: 'ProposeDecision',
        data: { decisionId: 'D-77', title: 'Strangle?', deciders: ['tomasz'], options },
      },
      tomasz,
    );
    const make: Command = {
      type: 'MakeDecision',
      data: { decisionId: 'D-77', optionId: 'a', reasoning: 'So.' },
    };
    expect(await takes(make, tomasz)).toBe('the manager of a team, or an administrator');
    expect(await takes(make, aiko)).toMatch(/^a manager who is among its deciders/);
    expect(await takes(make, ines)).toBeUndefined();
  });

  it('each command of a change-set is asked, with what those before it did', async () => {
    const told = await planner.tellAll(
      [retitle('G-pay'), { type: 'TransferGoal', data: { goalId: 'G-pay', teamId: null } }, retitle('G-pay')],
      { who: ines, commandId: 'one-too-many' },
    );
    expect(told).toMatchObject({ refused: 'forbidden', path: '2', facts: { needed: 'an administrator' } });
    expect(planner.at().get('goal', 'G-pay')!.plan.teamId).toBe('payments');
  });

  it('a retry by somebody who lost the right is no answer of the time when they had it', async () => {
    const command = retitle('G-pay');
    const told = await tell(command, ines, 'retried');
    expect(told).toMatchObject({ repeated: false });
    expect(await tell(command, ines, 'retried')).toMatchObject({ repeated: true });
    await done({ type: 'AppointManager', data: { teamId: 'payments', personId: 'aiko' } });
    expect(await tell(command, ines, 'retried')).toMatchObject({ refused: 'forbidden' });
    expect(await tell(command, aiko, 'retried')).toMatchObject({ repeated: true });
    await done({ type: 'AppointManager', data: { teamId: 'payments', personId: 'ines' } });
  });

  it('a goal that was given up can be told so again', async () => {
    const command = transfer('G-pay', null);
    await tell(command, ines, 'given-up');
    expect(await tell(command, ines, 'given-up')).toMatchObject({ repeated: true });
    await done(transfer('G-pay', 'payments'));
  });
});

describe('what somebody may not see', () => {
  const audience = { leadership: false, managers: false, teams: [], people: ['aiko'] };
  const explains = { goals: [], teams: [], horizons: [], decisions: [] };

  beforeAll(() =>
    done(
      {
        type: 'ShareContext',
        data: { contextId: 'C-9', kind: 'budget', statement: 'Minus 8 %', explains, audience },
      },
      ines,
    ),
  );

  it('is as good as not there, for administrators as well', async () => {
    for (const by of [tomasz, owner]) {
      const about = (contextId: string) => tell({ type: 'ConfirmContext', data: { contextId } }, by);
      const unknown = JSON.stringify(await about('C-404'));
      expect(JSON.stringify(await about('C-9'))).toBe(unknown.replaceAll('C-404', 'C-9'));
    }
  });

  it('is no reason to name', async () => {
    const because = [{ context: 'C-9' }];
    const named = (by: Who) =>
      planner.tell(retitle('G-pay'), { who: by, commandId: `c-${++count}`, because });
    expect(await named(owner)).toMatchObject({ refused: 'unknown-reference', path: 'because.0' });
    expect(isRefusal(await named(ines))).toBe(false);
  });

  it('holds its key, and says nothing else of itself', async () => {
    const share: Command = {
      type: 'ShareContext',
      data: { contextId: 'C-9', kind: 'market', statement: 'Other', explains },
    };
    expect(await tell(share, tomasz)).toEqual({
      refused: 'context-key-not-free',
      facts: { id: 'C-9' },
      path: 'contextId',
    });
  });

  it('is no moment', async () => {
    expect(await planner.viewAt('before:C-9', tomasz)).toMatchObject({ error: 'moment-key-unknown' });
    expect(await planner.viewAt('before:C-9', aiko)).toHaveProperty('place');
  });

  it('is seen by whoever is named, until they are not', async () => {
    expect(planner.at(undefined, aiko).get('context', 'C-9')).toBeDefined();
    await done(
      { type: 'ChangeContextAudience', data: { contextId: 'C-9', audience: { ...audience, people: [] } } },
      ines,
    );
    expect(planner.at(undefined, aiko).get('context', 'C-9')).toBeUndefined();
    expect(planner.at(undefined, ines).get('context', 'C-9')).toBeDefined();
  });

  it('is given to others by whoever shared it alone', async () => {
    const everybody: Command = { type: 'ChangeContextAudience', data: { contextId: 'C-9', audience: null } };
    expect(isRefusal(await tell(everybody, aiko))).toBe(true);
    await done(everybody, ines);
    expect(
      await takes({ type: 'ChangeContextAudience', data: { contextId: 'C-9', audience } }, aiko),
    ).toMatch(/whoever shared it/);
  });
});
