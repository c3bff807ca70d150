import type { Command, DatedChange } from '@throughline/application';
import { administrator } from '@throughline/read-model';
import { contextLives, decisionLives, lateReasons } from './organisation/decision-lives.ts';
import { goalLives } from './organisation/goal-lives.ts';
import { sentence } from './organisation/phrases.ts';
import { founding, staffing } from './organisation/staffing.ts';
import {
  civilDate,
  day,
  horizonOf,
  planningBegins,
  startOfQuarter,
  World,
  type Happening,
} from './organisation/world.ts';

/**
 * The history of a company that never was, the same at every call and without an end: 200 teams, 1,200 people growing
 * to 5,000, each quarter 1,500 goals, 1,000 decisions and what explains them. 10,000 events are its founding and the
 * first plan, 100,000 half a year, 1,000,000 five years.
 */
export function* organisation(): Generator<DatedChange> {
  const world = new World();
  let agenda: Happening[] = [...founding(world), ...opening(0, world)];
  for (let quarter = 0; ; quarter++) {
    agenda.push(
      ...opening(quarter + 1, world),
      ...goalLives(quarter, world),
      ...staffing(quarter, world),
      ...decisionLives(quarter, world),
      ...contextLives(quarter, world),
      ...lateReasons(quarter, world),
    );
    agenda.sort((a, b) => a.at - b.at);
    const soFar = agenda.filter(({ at }) => at < planningBegins(quarter + 1));
    for (const happening of soFar) yield* told(world, happening);
    agenda = agenda.slice(soFar.length);
  }
}

/** The horizon of a quarter is opened a quarter ahead, so that goals can be put off into it. */
function* opening(quarter: number, { random }: World): Generator<Happening> {
  const horizonId = horizonOf(quarter);
  const startsOn = civilDate(startOfQuarter(quarter));
  const endsOn = civilDate(startOfQuarter(quarter + 1) - day);
  const mix = { feature: 50, infrastructure: 20, maintenance: 20, operations: 10 };
  yield {
    at: planningBegins(quarter - 1),
    happen: () => {
      const data = {
        horizonId,
        name: horizonId,
        startsOn,
        endsOn,
        purpose: sentence(random),
        why: sentence(random),
      };
      const commands: Command[] = [
        { type: 'OpenHorizon', data },
        { type: 'SetTrackMix', data: { horizonId, mix } },
      ];
      return { commands };
    },
  };
}

function* told(world: World, { at, happen }: Happening): Generator<DatedChange> {
  const change = happen();
  if (!change) return;
  const { commands, because = [] } = change;
  const commandId = uuid(world);
  if (change.asksWhy && because.length === 0) world.unexplained.push(commandId);
  yield {
    commands,
    meta: {
      who: administrator(world.random.pick(world.people) ?? 'owner', world.random.pick(['ui', 'ui', 'api'])),
      commandId,
      because,
      imported: { at: new Date(at).toISOString(), source: 'bench' },
    },
  };
}

const uuid = ({ random }: World): string =>
  'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replaceAll('x', () => random.between(0, 15).toString(16));
