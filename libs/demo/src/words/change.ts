import type {
  Because,
  ContextCommand,
  DecisionCommand,
  DecisionDomainCommand,
  GoalCommand,
  HorizonCommand,
  OrganisationCommand,
  PersonCommand,
  ReasonCommand,
  TeamCommand,
} from '@throughline/domain';
import { berlin } from './berlin-time.ts';

export type DemoCommand =
  | OrganisationCommand
  | HorizonCommand
  | GoalCommand
  | TeamCommand
  | PersonCommand
  | DecisionCommand
  | DecisionDomainCommand
  | ContextCommand
  | ReasonCommand;

/** One thing somebody did: when, who, why, and what was told. */
export type Told = {
  /** ISO 8601 UTC, ms. */
  readonly at: string;
  /** Id of a person. */
  readonly by: string;
  readonly because: readonly Because[];
  readonly commands: readonly DemoCommand[];
};

/** Part of the story, in any order: the whole is put in order of time at the end. */
export type Chapter = readonly (Told | readonly Told[])[];

export const on = (
  wallClock: string,
  by: string,
  because: readonly Because[],
  ...commands: readonly (DemoCommand | readonly DemoCommand[])[]
): Told => ({ at: berlin(wallClock), by, because, commands: commands.flat() });

const reason = (text: string): Because => {
  if (/^(D|ADR|PAY|CUS|DAT|MOB|LOG|GRO)-\d+$/.test(text)) return { decision: text };
  if (/^(C|HB)-\d+$/.test(text)) return { context: text };
  return { note: text };
};

/** Keys of decisions and context items, or words when there is nothing to point at. */
export const because = (...reasons: readonly string[]): readonly Because[] => reasons.map(reason);

/** Life is like that: about one change in eight came without a reason. */
export const noReason: readonly Because[] = [];
