/* eslint-disable @nx/enforce-module-boundaries -- a story is only proved by being told to the whole product; the room
   itself imports nothing but the domain */
import { Planner, recordAll } from '@throughline/application';
import { memoryStore } from '@throughline/event-store';
import { asHistory } from '../as-history.ts';
import type { DemoChange } from '../harbourline.ts';

type Recorded = { readonly planner: Planner; readonly refused: readonly object[] };

/** Tells the changes one after the other, as imported history or as though each happened now. */
export const recorded = async (
  changes: readonly DemoChange[],
  how: 'imported' | 'live',
): Promise<Recorded> => {
  let now = Date.parse('2026-11-21T09:00:00.000Z');
  const planner = await Planner.open({ store: memoryStore(), now: () => now });
  const refused: object[] = [];
  for (const change of changes) {
    const { commands, meta } = asHistory(change);
    if (how === 'live') now = Date.parse(change.at);
    const told = await planner.tellAll(commands, how === 'live' ? { ...meta, imported: undefined } : meta);
    if ('refused' in told) refused.push({ change: change.changeSet, at: change.at, ...told });
  }
  return { planner, refused };
};

/** What the recorder makes of the whole history, and of the same history again. */
export const outcomesTwice = async (changes: readonly DemoChange[]): Promise<Set<unknown>[]> => {
  const planner = await Planner.open({ store: memoryStore() });
  const once = async () => {
    const outcomes = new Set<unknown>();
    for await (const { outcome } of recordAll(planner, changes, asHistory)) outcomes.add(outcome);
    return outcomes;
  };
  return [await once(), await once()];
};
