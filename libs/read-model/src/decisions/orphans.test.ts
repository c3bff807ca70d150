import type { Because } from '@throughline/domain';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isRestricted } from '../access/restricted.ts';
import { Sight } from '../access/sight.ts';
import { changeAt, subjectOf } from '../change.ts';
import { stateAt } from '../entity.ts';
import type { ReadModel } from '../read-model.ts';
import { reasonOf } from '../reasons.ts';
import { History } from '../testing/history.ts';
import type { View } from '../view.ts';
import { orphansIn } from './orphans.ts';
import { timesOpen } from './times-open.ts';

const made = { optionId: null, choice: 'Wait', reasoning: null, on: '2026-07-01', deciders: [] };
const question = { domain: null, reversible: null, decideBy: null, deciders: [], drivers: [], affects: [] };
const happenings: Readonly<Record<string, readonly (readonly [type: string, data: object])[]>> = {
  'goal-G-1': [
    ['GoalTargetSet', { from: null, to: '2026-10-15' }],
    ['GoalTargetSet', { from: null, to: '2026-11-20' }],
    ['GoalReworded', { title: 'Settle in euro', why: null, doneCriteria: [] }],
    ['GoalDropped', { learned: null }],
    ['GoalReproposed', { from: 'dropped' }],
  ],
  'horizon-H2-2026': [
    ['GoalPrioritised', { goalId: 'G-1', fromRank: null, toRank: 1 }],
    ['GoalPrioritised', { goalId: 'G-2', fromRank: null, toRank: 1 }],
    ['HorizonPurposeRevised', { purpose: 'Trust', why: null }],
  ],
  'team-payments': [
    ['MemberJoined', { personId: 'tilda', role: 'member', fte: 1, from: '2026-07-01' }],
    ['MemberLeft', { personId: 'tilda', on: '2026-07-02' }],
  ],
  'decision-D-1': [
    ['DecisionMade', { ...made, confidence: null, assumptions: [], reviewOn: null }],
    ['DecisionReopened', { newEvidence: null }],
    ['DecisionWithdrawn', { note: null }],
    ['DecisionSuperseded', { by: ['D-2'], partly: false }],
    ['DecisionSuperseded', { by: ['D-2'], partly: true }],
  ],
  'context-C-1': [
    ['ContextInvalidated', { on: '2026-07-03' }],
    ['ContextShared', { kind: 'market', statement: 'Dear', source: null, explains: [], confirmBy: null }],
    ['ContextConfirmed', { confirmBy: '2026-08-31' }],
  ],
};

const because = fc.subarray<Because>([{ decision: 'D-1' }, { context: 'C-1' }, { note: 'So.' }]);
const changeSet = fc.constantFrom('one', 'two', 'three', 'four');
const change = fc.oneof(
  ...Object.entries(happenings).map(([stream, all]) =>
    fc.constantFrom(...all).map(([type, data]) => ({ stream, type, data })),
  ),
);
const lateReason = fc
  .tuple(changeSet, fc.constantFrom('ReasonGiven', 'ReasonReaffirmed'), because)
  .map(([set, type, reasons]) => ({ stream: `reason-${set}`, type, data: { because: reasons } }));
const told = fc.record({
  event: fc.oneof({ weight: 4, arbitrary: change }, { weight: 1, arbitrary: lateReason }),
  changeSet,
  because,
  /** Does somebody look right after it, and on which of two days? */
  looks: fc.boolean(),
  today: fc.constantFrom('2026-08-01', '2026-09-02'),
});

const begun = (): History => {
  const history = new History();
  history.openHorizon('H2-2026');
  history.formTeam('payments', 'Payments');
  for (const id of ['G-1', 'G-2']) history.proposeGoal(id, {}, { because: [{ context: 'C-1' }] });
  history.happens('decision-D-1', 'DecisionProposed', { title: 'Wait?', ...question, body: null });
  const dear = { kind: 'market', statement: 'Diesel is dear', source: null, explains: [] };
  history.happens('context-C-1', 'ContextShared', { ...dear, confirmBy: '2026-08-31' });
  return history;
};

const hasEnded = (view: View, reason: Because, today: string): boolean => {
  if ('note' in reason || isRestricted(reason, view.sight)) return false;
  if ('context' in reason) {
    const context = view.get('context', reason.context);
    if (!context) return false;
    const { invalidatedOn, confirmBy } = context;
    return invalidatedOn !== null || (confirmBy !== null && confirmBy < today);
  }
  const status = view.get('decision', reason.decision)?.status;
  if (status === 'proposed') return Boolean(timesOpen(view, reason.decision).at(-1)?.again);
  return status === 'superseded' || status === 'withdrawn';
};

const isLive = (view: View, place: number): boolean => {
  const { status } = (stateAt(subjectOf(view.model, place), view.place) ?? {}) as { status?: string };
  return ['proposed', 'committed', 'paused', 'open', 'active', 'made'].includes(status ?? '');
};

const isQuestion = (view: View, place: number): boolean => {
  const { category, id } = subjectOf(view.model, place);
  return category === 'decision' && view.get('decision', id)?.status === 'proposed';
};

/** Whoever puts a goal where it stands already has settled its rank as well. */
const factsOf = (model: ReadModel, place: number): string[] =>
  model.timeline.type(place) === 'GoalPrioritised'
    ? ['Rank']
    : changeAt(model, place).fields.map(({ label }) => label);

/** The definition, change by change over the whole log: `thing change-set: facts`. */
const byDefinition = (view: View, today: string): string[] => {
  const { model } = view;
  const found = new Map<string, Set<string>>();
  for (let place = 1; place <= view.place; place++) {
    const { category, id } = subjectOf(model, place);
    if (!['goal', 'horizon', 'team', 'decision'].includes(category)) continue;
    if (!isLive(view, place) || isQuestion(view, place)) continue;
    const reaffirmed = view.get('reason', model.timeline.changeSet(place))?.reaffirmed ?? [];
    const reasons = reaffirmed.length > 0 ? reaffirmed : reasonOf(model, place, view.place);
    if (reasons.length === 0 || !reasons.every((reason) => hasEnded(view, reason, today))) continue;
    const isWhole = stateAt(subjectOf(model, place), place - 1) === undefined;
    const facts = new Set(isWhole ? [] : factsOf(model, place));
    for (let later = place + 1; later <= view.place; later++)
      if (subjectOf(model, later) === subjectOf(model, place))
        for (const label of factsOf(model, later)) facts.delete(label);
    if (!isWhole && facts.size === 0) continue;
    const key = `${category}:${id} ${model.timeline.changeSet(place)}`;
    found.set(key, new Set([...(found.get(key) ?? []), ...facts]));
  }
  return [...found].map(([key, facts]) => `${key}: ${[...facts].sort().join(', ')}`).sort();
};

const asFound = (view: View, today: string): string[] =>
  orphansIn(view, { today, instant: Date.parse(today) })
    .map(({ category, id, place, facts }) => {
      const set = view.model.timeline.changeSet(place);
      return `${category}:${id} ${set}: ${facts.toSorted().join(', ')}`;
    })
    .sort();

const someHistory = fc.array(told, { minLength: 5, maxLength: 25 });
let orphansSeen = 0;

it('what is kept up with the log is what its definition finds, whenever and on whichever day somebody looks', () => {
  fc.assert(
    fc.property(someHistory, (happened) => {
      const history = begun();
      for (const { event, looks, today, ...circumstance } of happened) {
        history.happens(event.stream, event.type, event.data, circumstance);
        if (!looks) continue;
        const found = asFound(history.model.now, today);
        expect(found).toEqual(byDefinition(history.model.now, today));
        orphansSeen += found.length;
      }
    }),
  );
  expect(orphansSeen).toBeGreaterThan(100);
});

it('and so it is as of every moment, also for whoever may not see a reason', () => {
  fc.assert(
    fc.property(someHistory, (happened) => {
      const history = begun();
      for (const { event, ...circumstance } of happened)
        history.happens(event.stream, event.type, event.data, circumstance);
      const { model } = history;
      const hidden = new Set([model.find('context', 'C-1')!]);
      for (let place = 0; place <= model.timeline.length; place++)
        for (const sight of [model.everything, new Sight(model, new Set(['context']), hidden)]) {
          const view = model.at(place, sight);
          expect(asFound(view, '2026-09-02')).toEqual(byDefinition(view, '2026-09-02'));
        }
    }),
    { numRuns: 40 },
  );
});
