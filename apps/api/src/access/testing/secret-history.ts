import { Planner, type Command, type UncheckedCommand } from '@throughline/application';
import { isRefusal, type Audience, type Because, type Context } from '@throughline/domain';
import { memoryStore } from '@throughline/event-store';
import { administrator, type Who } from '@throughline/read-model';
import fc from 'fast-check';

/** Whatever is said of a secret has its name in it: an answer in which the name occurs has told of it. */
export const secrets = ['amber', 'birch', 'cedar', 'dahlia'] as const;
export type Secret = (typeof secrets)[number];
export const keyOf = (secret: Secret) => `ctx-${secret}`;

const people = ['p_1', 'p_2', 'p_3', 'p_4'] as const;
const teams = ['payments', 'platform'] as const;

export type Step = {
  readonly by: string;
  readonly commands: readonly UncheckedCommand[];
  readonly because: readonly Because[];
  /** History is told by the machine, which may name what its author cannot see. */
  readonly imported: boolean;
};

const oneOf = <T>(...items: readonly T[]) => fc.constantFrom(...items);
const secret = oneOf(...secrets);
const goalId = oneOf('G-1', 'G-2');
const person = oneOf(...people);
const team = oneOf(...teams);
const number = fc.nat(999);

const audience = fc.option(
  fc.record({
    leadership: fc.boolean(),
    managers: fc.boolean(),
    teams: fc.subarray([...teams], { maxLength: 1 }),
    people: fc.subarray([...people], { maxLength: 2 }),
  }),
  { nil: null, freq: 4 },
);

const command = <T>(type: Command['type'], data: fc.Arbitrary<T>) =>
  data.map((made): UncheckedCommand => ({ type, data: made as object }));

const share = command(
  'ShareContext',
  fc
    .record({ secret, number, audience, goals: fc.subarray(['G-1', 'G-2']), decided: fc.boolean() })
    .map(({ secret, number, audience, goals, decided }) => ({
      contextId: keyOf(secret),
      kind: `kind of ${secret}`,
      statement: `common words of ${secret} ${number}`,
      source: `${secret} said so`,
      explains: { goals, decisions: decided ? ['D-1'] : [], teams: ['payments'] },
      audience,
    })),
);

const ofSecret = (type: Command['type'], more: (secret: Secret) => fc.Arbitrary<object>) =>
  command(
    type,
    secret.chain((name) => more(name).map((data) => ({ contextId: keyOf(name), ...data }))),
  );

const earlier = fc.integer({ min: 11, max: 24 }).map((n) => `c-${n}`);
const because = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: secret.map((name) => ({ context: keyOf(name) })) },
    { weight: 3, arbitrary: fc.constant({ decision: 'D-1' }) },
    { weight: 1, arbitrary: number.map((n) => ({ note: `words ${n}` })) },
  ),
  { maxLength: 2 },
);

/** What is asked of an earlier change has its number in it: see `questionOn`. */
export const questionOn = (changeSetId: string) => `why-${changeSetId}?`;

const anything = fc.oneof(
  { weight: 9, arbitrary: share },
  {
    weight: 2,
    arbitrary: ofSecret('ReviseContext', (name) =>
      number.map((n) => ({ statement: `common ${name} again ${n}` })),
    ),
  },
  {
    weight: 4,
    arbitrary: ofSecret('ChangeContextAudience', () => audience.map((audience) => ({ audience }))),
  },
  { weight: 1, arbitrary: ofSecret('InvalidateContext', () => fc.constant({})) },
  { weight: 1, arbitrary: ofSecret('ConfirmContext', () => fc.constant({ confirmBy: '2027-01-01' })) },
  {
    weight: 4,
    arbitrary: command('RewordGoal', fc.record({ goalId, title: number.map((n) => `common goal ${n}`) })),
  },
  {
    weight: 3,
    arbitrary: command(
      'SetTarget',
      fc.record({ goalId, target: oneOf('2026-09-01', '2026-10-01', '2026-11-01') }),
    ),
  },
  { weight: 2, arbitrary: command('PrioritiseGoal', fc.record({ goalId, toRank: oneOf(1, 2) })) },
  {
    weight: 1,
    arbitrary: command(
      'RewordDecision',
      fc.record({ decisionId: fc.constant('D-1'), title: number.map((n) => `common decision ${n}`) }),
    ),
  },
  {
    weight: 1,
    arbitrary: command(
      'MakeDecision',
      fc.constant({ decisionId: 'D-1', optionId: 'a', reasoning: 'So it is.', deciders: ['p_1'] }),
    ),
  },
  {
    weight: 1,
    arbitrary: command('ReopenDecision', fc.constant({ decisionId: 'D-1', newEvidence: 'It was not.' })),
  },
  {
    weight: 5,
    arbitrary: command(
      'RequestReason',
      earlier.map((changeSetId) => ({ changeSetId, question: questionOn(changeSetId) })),
    ),
  },
  {
    weight: 5,
    arbitrary: command(
      'GiveReason',
      fc.record({ changeSetId: earlier, because: because.filter(({ length }) => length > 0) }),
    ),
  },
  { weight: 2, arbitrary: command('JoinTeam', fc.record({ teamId: team, personId: person })) },
  { weight: 2, arbitrary: command('LeaveTeam', fc.record({ teamId: team, personId: person })) },
  { weight: 2, arbitrary: command('AppointManager', fc.record({ teamId: team, personId: person })) },
  { weight: 1, arbitrary: command('DisbandTeam', fc.record({ teamId: team })) },
);

const step: fc.Arbitrary<Step> = fc.record({
  by: person,
  commands: fc.array(anything, { minLength: 1, maxLength: 2 }),
  because,
  imported: fc.boolean(),
});

const told = (type: Command['type'], data: object): Step => ({
  by: 'p_1',
  commands: [{ type, data }],
  because: [],
  imported: false,
});

const opening: readonly Step[] = [
  told('SetUpOrganisation', { name: 'Harbourline' }),
  ...people.map((personId) => told('AddPerson', { personId })),
  ...teams.map((teamId) => told('FormTeam', { teamId, name: teamId })),
  told('OpenHorizon', { horizonId: 'H-1', name: 'H2', startsOn: '2026-07-01', endsOn: '2026-12-31' }),
  ...['G-1', 'G-2'].map((id) =>
    told('ProposeGoal', { goalId: id, title: `common ${id}`, horizonId: 'H-1', teamId: 'payments' }),
  ),
  told('ProposeDecision', {
    decisionId: 'D-1',
    title: 'common D-1',
    options: [
      { optionId: 'a', title: 'Do' },
      { optionId: 'b', title: 'Leave' },
    ],
  }),
];

/** A life with secrets: shared with some, widened, narrowed, named as reasons, by people who come and go. */
export const secretHistory = (length: number): fc.Arbitrary<readonly Step[]> =>
  fc.array(step, { minLength: length, maxLength: length }).map((steps) => [...opening, ...steps]);

export const beginning = Date.UTC(2026, 6, 1);

export type Lived = {
  readonly planner: Planner;
  /** What of it was not refused, by its number. */
  readonly recorded: ReadonlyMap<number, Step>;
};

/** Tells it, a minute apart; refusals are part of life. `c-<n>` is the id of the nth step. */
export const lived = async (history: Iterable<readonly [number, Step]>): Promise<Lived> => {
  const clock = { now: beginning };
  const planner = await Planner.open({ store: memoryStore(), now: () => clock.now });
  const recorded = new Map<number, Step>();
  for (const [number, step] of history) {
    clock.now = beginning + number * 60_000;
    const at = new Date(clock.now).toISOString();
    const told = await planner.tellAll(step.commands, {
      who: administrator(step.by, 'test'),
      commandId: `c-${number}`,
      because: step.because,
      ...(step.imported && { imported: { at, source: 'random' } }),
    });
    if (!isRefusal(told)) recorded.set(number, step);
  }
  // All of it lies in the past.
  clock.now = beginning + 24 * 60 * 60_000;
  return { planner, recorded };
};

export const anyReader: fc.Arbitrary<Who> = fc
  .record({ id: oneOf<string>(...people, 'stranger'), role: oneOf<Who['role']>('viewer', 'member', 'admin') })
  .map((reader) => ({ ...reader, via: 'api', scope: 'admin', teams: null }) as const);

const namedBy = (planner: Planner, { leadership, managers, teams, people }: Audience, { id, role }: Who) => {
  const all = planner
    .at()
    .all('team')
    .filter(({ status }) => status === 'active');
  return (
    people.includes(id) ||
    (leadership && role === 'viewer') ||
    (managers && all.some(({ managerId }) => managerId === id)) ||
    all.some((team) => teams.includes(team.id) && (team.managerId === id || team.members.has(id)))
  );
};

/** Said once more, as plainly as can be: which secrets somebody may not hear of today. */
export const keptFrom = (planner: Planner, reader: Who): Secret[] =>
  secrets.filter((name) => {
    const context = planner.at().get('context', keyOf(name)) as Context | undefined;
    if (!context || context.audience === null) return false;
    const { timeline } = planner.model;
    const author = timeline.actor(planner.model.find('context', keyOf(name))!.versions[0] as number).id;
    return author !== reader.id && !namedBy(planner, context.audience, reader);
  });

/** What is asked about a change of which somebody may not know. */
export const questionsKeptFrom = ({ recorded }: Lived, kept: readonly Secret[]): string[] => {
  const keys = kept.map(keyOf);
  const isKept = (command: UncheckedCommand) => keys.includes(idIn(command, 'contextId') as never);
  return [...recorded]
    .filter(([, { commands }]) => commands.every(isKept))
    .map(([number]) => questionOn(`c-${number}`));
};

const idIn = ({ data }: UncheckedCommand, field: 'contextId' | 'changeSetId') =>
  (data as Readonly<Record<string, string | undefined>>)[field];

/** Reasons as somebody is told of them: what he may see, then that there is another. */
const asTold = (because: readonly Because[], kept: readonly string[], note: string): Because[] => {
  const isKept = (reason: Because) => 'context' in reason && kept.includes(reason.context);
  return [...because.filter((each) => !isKept(each)), ...(because.some(isKept) ? [{ note }] : [])];
};

/** The same life without those secrets: they were never shared, and nothing was said of them. */
export const without = (recorded: Lived['recorded'], names: readonly Secret[]): Map<number, Step> => {
  const kept = names.map(keyOf);
  const untold = new Set<string>();
  const told = new Map<number, Step>();
  for (const [number, step] of recorded) {
    const commands = step.commands
      .filter((command) => !kept.includes(idIn(command, 'contextId') as never))
      .filter((command) => !untold.has(idIn(command, 'changeSetId') ?? ''))
      .map((command): UncheckedCommand => {
        const { because } = command.data as { because?: readonly Because[] };
        const data = because && { ...command.data, because: asTold(because, kept, `reason ${number}`) };
        return data ? { ...command, data } : command;
      });
    if (commands.length === 0) untold.add(`c-${number}`);
    else told.set(number, { ...step, commands, because: asTold(step.because, kept, `reason ${number}`) });
  }
  return told;
};
