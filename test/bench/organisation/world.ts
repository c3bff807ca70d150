import type { Command } from '@throughline/application';
import type { Because } from '@throughline/domain';
import { sentence } from './phrases.ts';
import { Random } from './random.ts';

export const day = 24 * 60 * 60 * 1000;
export const quarterLength = 91 * day;
/** Goals are proposed and prepared in the weeks before their quarter. */
export const planningLength = 21 * day;

export const startOfQuarter = (quarter: number): number => Date.UTC(2021, 6, 1) + quarter * quarterLength;
export const planningBegins = (quarter: number): number => startOfQuarter(quarter) - planningLength;
export const horizonOf = (quarter: number): string => `H-${quarter + 1}`;
export const civilDate = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** What somebody does at one moment, and why. */
export type Change = {
  readonly commands: readonly Command[];
  readonly because?: readonly Because[];
  /** Without a reason somebody may ask for it later. */
  readonly asksWhy?: boolean;
};

/** Something that will happen; what exactly is made up when it does. */
export type Happening = { readonly at: number; readonly happen: () => Change | undefined };

/** Reasons rest on what was decided lately. */
const remembered = 500;

/** What the story has to know of itself to go on. */
export class World {
  readonly random = new Random(7);
  readonly teams: string[] = [];
  readonly people: string[] = [];
  readonly teamOf = new Map<string, string>();
  /** Made, newest last. */
  readonly decisions: string[] = [];
  readonly contexts: string[] = [];
  /** Change-sets that should have a reason and have none. */
  readonly unexplained: string[] = [];
  #goals = 0;
  #decisions = 0;
  #contexts = 0;

  newGoal = () => `G-${++this.#goals}`;
  newDecision = () => `D-${++this.#decisions}`;
  newContext = () => `C-${++this.#contexts}`;

  /** Mostly a decision, sometimes a piece of context or a note, sometimes nothing. */
  reason(): readonly Because[] {
    const { random } = this;
    const decisions = this.decisions.slice(-remembered);
    if (decisions.length > 0 && random.happens(0.65)) return [{ decision: random.pick(decisions) }];
    if (this.contexts.length > 0 && random.happens(0.3)) return [{ context: random.pick(this.contexts) }];
    return random.happens(0.4) ? [{ note: sentence(random) }] : [];
  }
}
