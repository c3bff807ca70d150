import type { StateElsewhere } from '@throughline/domain';
import type { Who } from '@throughline/read-model';

/** What a rule may know of the house. What the one who asks may not see is not there. */
export type Surroundings = {
  readonly stateOf: StateElsewhere;
  /** Who began a stream; undefined where nothing happened yet. */
  authorOf(category: string, id: string): string | undefined;
  /** Keys of the teams that somebody manages today. */
  managedBy(personId: string): readonly string[];
};

export type Asking = Surroundings & {
  readonly who: Who;
  /** Of a command that its schema has read. */
  readonly data: Readonly<Record<string, unknown>>;
};

/** Who may tell a command. Administrators may tell all of them, whatever a rule says of others. */
export type Rule = {
  /** Completes "It takes …", for readers of the documentation. */
  readonly takes: string;
  /** The least a person or token needs to be asked for anything more: see `authorize`. */
  readonly least: 'anybody' | 'member' | 'manager' | 'admin';
  /** May somebody who is no administrator tell this one? */
  readonly allows: (asking: Asking) => boolean;
  /** The same as `takes`, with the names of this one. */
  readonly needed?: (asking: Asking) => string;
  /** Keys of the teams it is about: what a token for some teams is held against. Null: about something that no team has. */
  readonly about: (asking: Asking) => readonly (string | null)[];
};
