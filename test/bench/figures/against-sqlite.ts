import { join } from 'node:path';
import { byTurns } from '../by-turns.ts';
import type { BenchOptions, Figure, Row } from '../figure.ts';
import { goalList, type ListedGoal } from '../goal-list.ts';
import { busiestHorizon, modelled, recordedEvents } from '../modelled.ts';
import { PlainModel } from '../plain-model.ts';
import { PlainTables } from '../plain-tables.ts';
import { assertSameAnswer } from '../same-answer.ts';
import { inScratchFolder } from '../scratch.ts';
import { count, duration, ratio } from '../units.ts';

/** Goals without a rank come in the order in which they joined the horizon, of which the tables know nothing. */
const inOneOrder = (list: readonly ListedGoal[]) =>
  list.toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.id.localeCompare(b.id));

const measure = ({ quick }: BenchOptions): Promise<readonly Row[]> =>
  inScratchFolder(async (folder) => {
    const size = quick ? 100_000 : 1_000_000;
    const model = await modelled(size);
    const plain = new PlainModel();
    for await (const event of recordedEvents(size)) plain.apply(event);
    const tables = new PlainTables(join(folder, 'present.sqlite'), plain);
    const middle = size >> 1;
    const horizon = busiestHorizon(model, middle);
    assertSameAnswer(inOneOrder(goalList(model.now, horizon)), inOneOrder(tables.goalList(horizon)));
    let asked = 0;
    const turns = await byTurns(
      {
        then: () => goalList(model.at(middle - (asked++ % 1_000)), horizon),
        sqlite: () => tables.goalList(horizon),
      },
      quick ? 30 : 100,
    );
    const rows = tables.goalList(horizon).length;
    tables.close();
    return [
      {
        what: `list of ${count(rows)} goals, ${count(size)} events: as of the past / the present from indexed SQLite`,
        measured: ratio(turns.ratio('then', 'sqlite')),
        absolute: `${duration(turns.median('then'))} / ${duration(turns.median('sqlite'))}`,
        goal: '≤ 1.0',
        trial: '0.52',
      },
    ];
  });

export const againstSqlite: Figure = { number: 3, name: 'sqlite', measure };
