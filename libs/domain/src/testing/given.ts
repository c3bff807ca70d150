import { expect } from 'vitest';
import { fold, type AnyDecider, type Circumstances, type Decider, type Message } from '../decider.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { defaultPolicies } from '../roadmap/policies.ts';

/** A Monday morning at Harbourline, live, with no reason given. */
export const monday: Circumstances = {
  at: '2026-07-06T09:00:00.000Z',
  today: '2026-07-06',
  because: [],
  policies: defaultPolicies,
  imported: false,
};

/** History: recorded as it happened, however messy. */
export const imported: Partial<Circumstances> = { imported: true };

type Told<Type extends string> = { readonly type: Type; readonly data: object };

/**
 * given(goal)(proposed, committed).when({ type: 'DropGoal', data: { goalId } }).then({ type: 'GoalDropped', data: … });
 *
 * Commands and events pass their schemas. What was accepted is told again, and must then record nothing.
 */
export const given =
  <
    State,
    Event extends Message,
    Command extends Message,
    Starter extends Command['type'],
    Opening extends Event['type'],
  >(
    decider: Decider<State, Event, Command, Starter, Opening>,
  ) =>
  (...events: readonly Event[]) => ({
    when: (command: Told<Command['type']>, circumstances: Partial<Circumstances> = {}) =>
      new Telling<Event>(decider, events, command, { ...monday, ...circumstances }),
    /** What all of it comes to. */
    state: (id = 'some-id'): State => foldAll(decider, undefined, events, id) as State,
  });

class Telling<Event extends Message> {
  readonly #decider: AnyDecider;
  readonly #id: string;
  readonly #state: unknown;
  readonly #decide: (state: unknown) => readonly Message[] | Refusal;

  constructor(
    decider: AnyDecider,
    events: readonly Message[],
    command: Told<string>,
    circumstances: Circumstances,
  ) {
    const data = decider.commands[command.type]!.parse(command.data) as Record<string, unknown>;
    this.#decider = decider;
    this.#id = (data[decider.idField] as string | undefined) ?? `${decider.keyPrefix}-1`;
    this.#state = foldAll(decider, undefined, events, this.#id);
    this.#decide = (state) => decider.decide[command.type]!(data, frozen(state), circumstances);
  }

  then(...events: readonly Event[]): void {
    const outcome = this.#decide(this.#state);
    expect(outcome).toEqual(events);
    const state = foldAll(this.#decider, this.#state, events, this.#id);
    expect(this.#decide(state), 'told again').toEqual([]);
  }

  /** Accepted; what exactly is recorded is another test's business. */
  thenSomething(): void {
    const outcome = this.#decide(this.#state);
    expect(outcome).not.toHaveProperty('refused');
    expect(outcome).not.toEqual([]);
    this.then(...(outcome as readonly Event[]));
  }

  thenNothing(): void {
    expect(this.#decide(this.#state)).toEqual([]);
  }

  /** `path` names the field it is about; left out, the refusal must be about the whole. */
  thenRefused(code: string, path?: string): void {
    const outcome = this.#decide(this.#state);
    expect(isRefusal(outcome) ? { refused: outcome.refused, path: outcome.path } : outcome).toEqual({
      refused: code,
      path,
    });
  }
}

const foldAll = (decider: AnyDecider, start: unknown, events: readonly Message[], id: string): unknown =>
  events.reduce((state, event) => {
    const stored = decider.events[event.type]!.parse(event.data);
    expect(stored, `${event.type} as it is stored`).toEqual(event.data);
    return fold(decider, frozen(state), event, id);
  }, start);

/** Deciders must not change what they are given. */
const frozen = <Value>(value: Value): Value => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
};
