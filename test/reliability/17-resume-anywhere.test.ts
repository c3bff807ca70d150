import { Planner } from '@throughline/application';
import { memoryStore } from '@throughline/event-store';
import { ReadModel } from '@throughline/read-model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyHistory, tellHistory } from '../organisation/random-history.ts';
import { snapshot } from '../organisation/snapshot.ts';

const splits = Number(process.env['SPLITS'] ?? 1_000);
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

/** Reads the log in pieces of the given sizes, each resumed from the last checkpoint, as a restarted projector would. */
const inPieces = async (
  planner: Planner,
  sizes: readonly number[],
  resumeAt: 'exclusive' | 'inclusive' = 'exclusive',
) => {
  const model = new ReadModel();
  let after: string | undefined;
  let before: string | undefined;
  const read = async (maxCount?: number) => {
    const from = resumeAt === 'exclusive' ? after : before;
    const options = {
      ...(from === undefined ? {} : { after: from }),
      ...(maxCount === undefined ? {} : { maxCount }),
    };
    for await (const event of planner.store.readAll(options)) {
      model.apply(event);
      before = after;
      after = event.checkpoint;
    }
  };
  for (const size of sizes) await read(size);
  await read();
  return model;
};

describe(`a projector stopped anywhere goes on as if nothing had been (${splits} splits, seed ${seed})`, () => {
  it('folds every event once, in order', async () => {
    const [history] = fc.sample(anyHistory(150), { numRuns: 1, seed });
    const planner = await Planner.open({ store: memoryStore() });
    await tellHistory(planner, history!);
    const whole = snapshot(planner.at());
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(sizes, async (pieces) => {
        const model = await inPieces(planner, pieces);
        expect(snapshot(model.now)).toBe(whole);
        expect(model.timeline.length).toBe(planner.model.timeline.length);
      }),
      { numRuns: splits, seed },
    );
  });

  it('a planted fault is caught: resuming at the last event instead of after it', async () => {
    const [history] = fc.sample(anyHistory(60), { numRuns: 1, seed: 3 });
    const planner = await Planner.open({ store: memoryStore() });
    await tellHistory(planner, history!);
    const model = await inPieces(planner, [5, 5], 'inclusive');
    expect(model.timeline.length).not.toBe(planner.model.timeline.length);
  });
});
