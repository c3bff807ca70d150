import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, type AnyDecider, type Circumstances, type Message } from './decider.ts';
import { deciders, kinds } from './kinds.ts';
import { hintOf, sentenceOf } from './refusal-sentences.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import { anyCommand } from './testing/any-command.ts';
import { monday } from './testing/given.ts';

/** Not even history can say these: they name nothing, or something that cannot be. */
const structural = [
  'goal-not-ranked',
  'outcome-unknown',
  'checkpoint-unknown',
  'objection-unknown',
  'risk-unknown',
  'scope-change-unnamed',
  'policy-value-unknown',
];

const circumstances = fc.record({
  at: fc.constant(monday.at),
  today: fc.constantFrom('2026-07-06', '2026-09-30'),
  because: fc.constantFrom([], [{ note: 'The budget' }]),
  policies: fc.record({
    reasonRequired: fc.constant('later' as const),
    activityOnlyGoals: fc.constantFrom('refuse' as const, 'allow' as const),
  }),
  imported: fc.boolean(),
});

const idOf = (decider: AnyDecider) => (decider.category === 'organisation' ? 'main' : 'G-101');

const decide = (
  decider: AnyDecider,
  { type, data }: Message,
  state: unknown,
  now: Circumstances,
): readonly Message[] | Refusal => {
  const before = structuredClone(state);
  const outcome = decider.decide[type]!(data, state, now) as readonly Message[] | Refusal;
  expect(state, 'a decision changes nothing').toEqual(before);
  expect(decider.decide[type]!(data, state, now), 'the same question, the same answer').toEqual(outcome);
  return outcome;
};

/** Tells a command as the application would, and answers the state after it. */
const tell = (decider: AnyDecider, command: Message, state: unknown, now: Circumstances): unknown => {
  if (state === undefined && !decider.creates.includes(command.type as never)) return state;
  const outcome = decide(decider, command, state, now);
  if (isRefusal(outcome)) {
    expect(sentenceOf(outcome)).not.toMatch(/[{}]/);
    expect(hintOf(outcome)).not.toMatch(/[{}]/);
    if (now.imported) expect(structural).toContain(outcome.refused);
    return state;
  }
  const after = outcome.reduce((sofar, event) => {
    expect(decider.events[event.type]!.parse(event.data), event.type).toEqual(event.data);
    const concerned = decider.concerns?.[event.type]?.(event.data);
    if (concerned) expect([concerned.category in kinds, typeof concerned.id]).toEqual([true, 'string']);
    return fold(decider, sofar, event, idOf(decider));
  }, state);
  expect(decide(decider, command, after, now), `${command.type} told again`).toEqual([]);
  return after;
};

/** Whoever reads it gets an answer to every question. */
const expectReadable = (decider: AnyDecider, state: unknown) => {
  for (const { of } of Object.values(decider.fields)) expect(of(state)).not.toBe(undefined);
  for (const text of [decider.title(state), decider.searchText(state)]) expect(text).toBeTypeOf('string');
  for (const is of [decider.isGone, decider.isDraft, decider.isMentionOnly])
    if (is) expect(is(state)).toBeTypeOf('boolean');
};

/** A beginning, and whatever comes after it. */
const anyHistory = (decider: AnyDecider) => {
  const told = (types?: string[]) => fc.tuple(anyCommand(decider, idOf(decider), types), circumstances);
  const beginning = told([...(decider.creates as string[])]);
  return fc.tuple(beginning, fc.array(told(), { maxLength: 40 })).map(([first, rest]) => [first, ...rest]);
};

describe.each(deciders.map((decider) => [decider.category, decider] as const))('Any %s', (_, decider) => {
  it('can be told anything in any order: it answers, folds, and records nothing twice', () =>
    fc.assert(
      fc.property(anyHistory(decider), (commands) => {
        const state = commands.reduce<unknown>(
          (state, [command, now]) => tell(decider, command, state, now),
          undefined,
        );
        if (state !== undefined) expectReadable(decider, state);
      }),
      { numRuns: 300 },
    ));
});
