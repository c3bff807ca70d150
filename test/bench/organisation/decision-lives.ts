import type { Command } from '@throughline/application';
import { paragraph, sentence, thing } from './phrases.ts';
import { civilDate, day, quarterLength, startOfQuarter, type Happening, type World } from './world.ts';

const decisionsInQuarter = 1_000;
const contextsInQuarter = 250;
const reasonsGivenLater = 400;

const proposeDecision = (decisionId: string, { random, people, teams }: World): Command => {
  const choices = random.happens(0.4) ? ['a', 'b', 'c'] : ['a', 'b'];
  const options = choices.map((optionId) => ({
    optionId,
    title: `${thing(random)} first`,
    pros: [sentence(random)],
    cons: [sentence(random)],
  }));
  return {
    type: 'ProposeDecision',
    data: {
      decisionId,
      title: `What do we do about ${thing(random)}, and in what order?`,
      reversible: random.pick(['easily', 'with-effort', 'hardly']),
      deciders: random.some(people, 2),
      drivers: [thing(random), thing(random)],
      affects: { goals: [], horizons: [], decisions: [], teams: [random.pick(teams)] },
      options,
      body: paragraph(random, 4),
    },
  };
};

const makeDecision = (decisionId: string, { random }: World, at: number): Command => ({
  type: 'MakeDecision',
  data: {
    decisionId,
    optionId: random.pick(['a', 'b']),
    reasoning: paragraph(random, 3),
    on: civilDate(at),
    confidence: random.between(50, 95),
    reviewOn: civilDate(at + 180 * day),
  },
});

/** Questions, most of them answered within two weeks, some asked again or overtaken. */
export function* decisionLives(quarter: number, world: World): Generator<Happening> {
  const { random } = world;
  for (let n = 0; n < decisionsInQuarter; n++) {
    const decisionId = world.newDecision();
    const proposedAt = startOfQuarter(quarter) + random.next() * quarterLength;
    const madeAt = proposedAt + random.next() * 14 * day;
    yield { at: proposedAt, happen: () => ({ commands: [proposeDecision(decisionId, world)] }) };
    yield {
      at: madeAt,
      happen: () => {
        world.decisions.push(decisionId);
        return { commands: [makeDecision(decisionId, world, madeAt)] };
      },
    };
    if (random.happens(0.08)) yield overtaken(decisionId, madeAt + random.next() * 60 * day, world);
  }
}

const overtaken = (decisionId: string, at: number, world: World): Happening => ({
  at,
  happen: () => {
    const command: Command = world.random.happens(0.5)
      ? { type: 'ReopenDecision', data: { decisionId, newEvidence: sentence(world.random) } }
      : { type: 'SupersedeDecision', data: { decisionId, by: [world.decisions.at(-1)!] } };
    return { commands: [command], because: world.reason(), asksWhy: true };
  },
});

/** What people must know that they cannot see: shared, then confirmed, revised or no longer true. */
export function* contextLives(quarter: number, world: World): Generator<Happening> {
  const { random } = world;
  for (let n = 0; n < contextsInQuarter; n++) {
    const contextId = world.newContext();
    const sharedAt = startOfQuarter(quarter) + random.next() * quarterLength;
    const explains = { goals: [], horizons: [], decisions: [] };
    yield {
      at: sharedAt,
      happen: () => {
        world.contexts.push(contextId);
        const statement = paragraph(random, 2);
        const teams = [random.pick(world.teams)];
        const data = { contextId, kind: 'customer-commitment', statement, explains: { ...explains, teams } };
        return { commands: [{ type: 'ShareContext', data }] };
      },
    };
    yield {
      at: sharedAt + random.next() * 60 * day,
      happen: () => {
        const command: Command = random.happens(0.5)
          ? { type: 'ReviseContext', data: { contextId, statement: paragraph(random, 2) } }
          : { type: 'InvalidateContext', data: { contextId } };
        return { commands: [command], because: world.reason(), asksWhy: true };
      },
    };
  }
}

/** Somebody asks, somebody remembers: reasons for changes that were made without one. */
export function* lateReasons(quarter: number, world: World): Generator<Happening> {
  for (let n = 0; n < reasonsGivenLater; n++)
    yield {
      at: startOfQuarter(quarter) + world.random.next() * quarterLength,
      happen: () => {
        const changeSetId = world.unexplained.pop();
        if (changeSetId === undefined || world.decisions.length === 0) return undefined;
        const because = [{ decision: world.random.pick(world.decisions) }];
        return { commands: [{ type: 'GiveReason', data: { changeSetId, because } }] };
      },
    };
}
