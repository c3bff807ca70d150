import {
  commit,
  defineOutcome,
  end,
  estimate,
  goalsInHorizon,
  measure,
  nameContacts,
  pause,
  prioritise,
  propose,
  reportHealth,
  reschedule,
  rescope,
  reword,
  setTarget,
  transfer,
  type GoalStep,
} from './goal-commands.ts';
import { day, planningLength, quarterLength, startOfQuarter, type Happening, type World } from './world.ts';

/** How often it happens to a goal in its quarter (0.3: to three in ten), and whether somebody says why. */
const steps: readonly (readonly [step: GoalStep, times: number, why: 'why' | ''])[] = [
  [reportHealth, 4, ''],
  [measure, 5, ''],
  [prioritise, 2, 'why'],
  [setTarget, 0.8, 'why'],
  [reword, 0.5, 'why'],
  [rescope, 0.4, 'why'],
  [estimate, 0.3, ''],
  [nameContacts, 0.3, ''],
  [transfer, 0.2, 'why'],
  [pause, 0.08, 'why'],
  [reschedule, 0.05, 'why'],
];

/** The goals of a quarter: planned in the weeks before it, worked on for its length, some twenty versions each. */
export function* goalLives(quarter: number, world: World): Generator<Happening> {
  const start = startOfQuarter(quarter);
  for (let n = 0; n < goalsInHorizon; n++) {
    const goalId = world.newGoal();
    const within = (from: number, length: number) => from + world.random.next() * length;
    const then = (at: number, step: GoalStep, why: string): Happening => ({
      at,
      happen: () => ({
        commands: [step(goalId, quarter, world, at)],
        because: why ? world.reason() : [],
        asksWhy: why !== '',
      }),
    });

    const proposedAt = within(start - planningLength, planningLength);
    yield then(proposedAt, propose, 'why');
    for (const step of [
      defineOutcome('o1'),
      defineOutcome('o2'),
      nameContacts,
      estimate,
      setTarget,
      prioritise,
    ])
      yield then(within(proposedAt, start - proposedAt), step, '');
    yield then(within(start, day), commit, '');
    for (const [step, times, why] of steps)
      for (let left = times; left > 0 && world.random.happens(left); left--)
        yield then(within(start, quarterLength), step, why);
    yield then(startOfQuarter(quarter + 1) - world.random.next() ** 2 * 30 * day, end, 'why');
  }
}
