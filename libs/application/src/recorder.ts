import { isRefusal, type Refusal } from '@throughline/domain';
import type { UncheckedCommand } from './command.ts';
import type { Meta } from './meta.ts';
import type { Planner } from './planner.ts';

/** One change of a history: when, by whom, why, and what it says. */
export type DatedChange = { readonly commands: readonly UncheckedCommand[]; readonly meta: Meta };

export type RecordingResult<Source> = {
  readonly source: Source;
  readonly outcome: 'recorded' | 'repeated' | 'nothing-new' | Refusal;
};

/** More would save disk writes, but hold up everybody else for longer: a turn of these takes some 30 ms. */
const inFlight = 512;

/**
 * Records a history in order without waiting for each disk write: up to 512 changes are on their way at once, and the
 * store makes them durable together. Answers each one's outcome, in order.
 */
export async function* recordAll<Source>(
  planner: Pick<Planner, 'tellAll'>,
  changes: AsyncIterable<Source> | Iterable<Source>,
  read: (source: Source) => DatedChange,
): AsyncGenerator<RecordingResult<Source>> {
  const waiting: Promise<RecordingResult<Source>>[] = [];
  for await (const source of changes) {
    const recorded = record(planner, source, read(source));
    // Whoever waits for all of them hears of it; until then a failure must not end the process.
    recorded.catch(() => {});
    waiting.push(recorded);
    if (waiting.length === inFlight) yield* await Promise.all(waiting.splice(0));
  }
  yield* await Promise.all(waiting);
}

const record = async <Source>(
  planner: Pick<Planner, 'tellAll'>,
  source: Source,
  { commands, meta }: DatedChange,
): Promise<RecordingResult<Source>> => {
  const told = await planner.tellAll(commands, meta);
  if (isRefusal(told)) return { source, outcome: told };
  if (told.repeated) return { source, outcome: 'repeated' };
  return { source, outcome: told.places.length === 0 ? 'nothing-new' : 'recorded' };
};
