import type { Command, Meta, Planner } from '@throughline/application';
import { administrator } from '@throughline/read-model';
import fc from 'fast-check';

const pick = (...ids: string[]) => fc.constantFrom(...ids);
const goalId = pick('G-1', 'G-2', 'G-3', 'G-4');
const horizonId = pick('H-1', 'H-2');
const teamId = pick('payments', 'platform', 'mobile');
const personId = pick('p_1', 'p_2', 'p_3');
const decisionId = pick('D-1', 'D-2', 'D-3');
const contextId = pick('C-1', 'C-2');
const word = pick('ledger', 'manifests', 'five currencies', 'on-call', 'offline');
const date = pick('2026-07-01', '2026-08-18', '2026-10-15', '2027-02-12');
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const rank = fc.integer({ min: 1, max: 5 });

const command = <Type extends Command['type']>(type: Type, data: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(data).map((made) => ({ type, data: made }) as Command);

/** Any command of any kind, about a handful of things, so that they meet. Most are refused; what is not makes history. */
export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  command('OpenHorizon', {
    horizonId,
    name: word,
    startsOn: fc.constant('2026-07-01'),
    endsOn: date,
    purpose: maybe(word),
  }),
  command('ReviseHorizonPurpose', { horizonId, purpose: maybe(word), why: maybe(word) }),
  command('PrioritiseGoal', { horizonId, goalId, toRank: rank }),
  command('UnrankGoal', { horizonId, goalId }),
  command('CommitHorizon', { horizonId, goals: fc.array(goalId, { minLength: 1, maxLength: 3 }) }),
  command('CloseHorizon', { horizonId, learned: maybe(word) }),
  command('ProposeGoal', {
    goalId,
    title: word,
    why: maybe(word),
    horizonId: maybe(horizonId),
    teamId: maybe(teamId),
  }),
  command('MentionGoal', { goalId, title: word }),
  command('RewordGoal', { goalId, title: word, why: maybe(word) }),
  command('DefineOutcome', {
    goalId,
    outcomeId: pick('o1', 'o2'),
    measure: word,
    target: fc.integer({ min: 1, max: 9 }),
  }),
  command('MeasureOutcome', {
    goalId,
    outcomeId: pick('o1', 'o2'),
    value: fc.integer({ min: 0, max: 9 }),
    on: date,
  }),
  command('EstimateGoal', {
    goalId,
    low: fc.constant(1),
    likely: fc.integer({ min: 1, max: 4 }),
    high: fc.constant(5),
    unit: fc.constant('person-weeks'),
  }),
  command('SetTarget', { goalId, target: maybe(date) }),
  command('CommitGoal', { goalId }),
  command('TransferGoal', { goalId, teamId: maybe(teamId) }),
  command('RescheduleGoal', { goalId, horizonId: maybe(horizonId) }),
  command('NameContacts', { goalId, contacts: fc.uniqueArray(personId, { maxLength: 3 }) }),
  command('ReportHealth', { goalId, health: pick('on-track', 'at-risk', 'off-track'), note: maybe(word) }),
  command('PauseGoal', { goalId, note: maybe(word) }),
  command('ResumeGoal', { goalId }),
  command('DeliverGoal', { goalId, learned: maybe(word) }),
  command('DropGoal', { goalId, learned: maybe(word) }),
  command('WithdrawGoal', { goalId }),
  command('ReproposeGoal', { goalId }),
  command('CarryOverGoal', { goalId, toHorizonId: horizonId }),
  command('FormTeam', { teamId, name: word, mission: maybe(word), parentId: maybe(teamId) }),
  command('RenameTeam', { teamId, name: word }),
  command('ReparentTeam', { teamId, parentId: maybe(teamId) }),
  command('ReorganiseTeam', { teamId, into: fc.uniqueArray(teamId, { minLength: 1, maxLength: 2 }) }),
  command('DisbandTeam', { teamId }),
  command('JoinTeam', { teamId, personId, role: pick('member', 'lead') }),
  command('ChangeRole', { teamId, personId, role: pick('member', 'lead') }),
  command('LeaveTeam', { teamId, personId }),
  command('AppointManager', { teamId, personId }),
  command('AddPerson', { personId }),
  command('SetReportingLine', { personId, managerId: maybe(personId) }),
  command('LeaveOrganisation', { personId }),
  command('ProposeDecision', {
    decisionId,
    title: word,
    deciders: fc.uniqueArray(personId, { maxLength: 2 }),
  }),
  command('AddOption', { decisionId, optionId: pick('a', 'b', 'c'), title: word }),
  command('DropOption', { decisionId, optionId: pick('a', 'b', 'c') }),
  command('RewriteDecision', { decisionId, body: maybe(word) }),
  command('NameDrivers', { decisionId, drivers: fc.array(word, { maxLength: 2 }) }),
  command('MakeDecision', {
    decisionId,
    optionId: pick('a', 'b'),
    reasoning: maybe(word),
    deciders: fc.array(personId, { maxLength: 1 }),
  }),
  command('AttachEvidence', { decisionId, evidenceId: pick('e1', 'e2'), kind: word, summary: word }),
  command('ConsultPerson', { decisionId, personId, view: maybe(word) }),
  command('RaiseObjection', { decisionId, objectionId: pick('o1', 'o2'), by: personId, what: word }),
  command('ResolveObjection', {
    decisionId,
    objectionId: pick('o1', 'o2'),
    how: pick('accepted', 'mitigated', 'dissent'),
  }),
  command('IdentifyRisk', { decisionId, riskId: pick('r1'), what: word, severity: pick('low', 'severe') }),
  command('ReviewDecision', { decisionId, verdict: pick('held', 'partly', 'failed'), learned: maybe(word) }),
  command('FileDecision', { decisionId, domain: maybe(pick('data', 'staffing')) }),
  command('DefineDecisionDomain', { domainId: pick('data'), name: word }),
  command('GrantDecisionRight', { domainId: pick('data'), to: personId.map((person) => ({ person })) }),
  command('ReopenDecision', { decisionId, newEvidence: maybe(word) }),
  command('WithdrawDecision', { decisionId }),
  command('SupersedeDecision', {
    decisionId,
    by: fc.uniqueArray(decisionId, { maxLength: 1 }),
    partly: fc.boolean(),
  }),
  command('ShareContext', { contextId, kind: pick('budget', 'market'), statement: word }),
  command('ReviseContext', { contextId, statement: word }),
  command('InvalidateContext', { contextId }),
);

export type Intention = {
  readonly command: Command;
  readonly because: Meta['because'];
  readonly imported: boolean;
};

const because = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 2, arbitrary: word.map((note) => [{ note }]) },
  { weight: 1, arbitrary: decisionId.map((decision) => [{ decision }]) },
);

const told = (type: Command['type'], data: object): Intention => ({
  command: { type, data } as Command,
  because: [],
  imported: false,
});

/** Somebody, some teams and a plan to begin with: in an empty organisation nearly every command is refused. */
const opening: readonly Intention[] = [
  ...['p_1', 'p_2', 'p_3'].map((id) => told('AddPerson', { personId: id })),
  ...['payments', 'platform'].map((id) => told('FormTeam', { teamId: id, name: id })),
  told('OpenHorizon', { horizonId: 'H-1', name: 'H2-2026', startsOn: '2026-07-01', endsOn: '2026-12-31' }),
  ...['G-1', 'G-2', 'G-3'].map((id) =>
    told('ProposeGoal', { goalId: id, title: id, horizonId: 'H-1', teamId: 'payments' }),
  ),
  ...['G-3', 'G-1'].map((id) => told('PrioritiseGoal', { horizonId: 'H-1', goalId: id, toRank: 1 })),
  told('ProposeDecision', {
    decisionId: 'D-1',
    title: 'Rewrite or strangle?',
    options: [
      { optionId: 'a', title: 'Rewrite' },
      { optionId: 'b', title: 'Strangle' },
    ],
  }),
];

/** Half of what happens is recorded as imported, so that messy lives occur as well as orderly ones. */
export const anyHistory = (length: number): fc.Arbitrary<Intention[]> =>
  fc
    .array(fc.record({ command: anyCommand, because, imported: fc.boolean() }), {
      minLength: length,
      maxLength: length,
    })
    .map((happened) => [...opening, ...happened]);

/** Tells it all, a minute apart, with predictable command ids; refusals are part of life. */
export const tellHistory = async (planner: Planner, history: readonly Intention[], from = 0) => {
  for (const [index, { command, because, imported }] of history.entries()) {
    const at = new Date(Date.UTC(2026, 6, 1) + (from + index) * 60_000).toISOString();
    await planner.tell(command, {
      who: administrator('owner', 'test'),
      commandId: `c-${from + index}`,
      because,
      ...(imported && { imported: { at, source: 'random' } }),
    });
  }
};
