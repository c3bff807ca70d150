import type { Because } from '@throughline/domain';
import { people } from './people/people.ts';
import { story } from './story.ts';
import type { DemoCommand, Told } from './words/change.ts';
import { changeSetAt } from './words/reasons.ts';

export type DemoPerson = { readonly id: string; readonly name: string; readonly key: string };

export type DemoChange = {
  /** ISO 8601 UTC, ms. */
  readonly at: string;
  /** Id of a person. */
  readonly by: string;
  /** Names the change for ever: its minute, and a number when a minute holds several. */
  readonly changeSet: string;
  readonly because: readonly Because[];
  readonly commands: readonly DemoCommand[];
};

const numbered = (told: readonly Told[]): DemoChange[] => {
  const seen = new Map<string, number>();
  return told.map((change) => {
    const minute = changeSetAt(change.at);
    const number = (seen.get(minute) ?? 0) + 1;
    seen.set(minute, number);
    return { ...change, changeSet: number === 1 ? minute : `${minute}-${number}` };
  });
};

/**
 * Harbourline, freight software, Berlin: six quarters of a company that changed its plan and mostly said why. Names are
 * for the people vault, changes for the planner, in order of time. The same on every run.
 */
export const harbourline = (): { people: readonly DemoPerson[]; changes: readonly DemoChange[] } => ({
  people,
  changes: numbered(story.flat(2).toSorted((a, b) => a.at.localeCompare(b.at))),
});
