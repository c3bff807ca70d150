import type { Because } from '@throughline/domain';
import type { View, Who } from '@throughline/read-model';

/** What comes with a command: who, why, and the id that makes a retry safe for ever. */
export type Meta = {
  readonly who: Who;
  /** Chosen by the caller and reused on every retry of the same intention. */
  readonly commandId: string;
  readonly because?: readonly Because[] | undefined;
  /** Commands of one intention sent apart share it; by default the command's own id. */
  readonly changeSet?: string | undefined;
  /** History: when it happened, and where it was taken from. */
  readonly imported?: { readonly at: string; readonly source: string } | undefined;
};

/** The answer to a command that was not refused. */
export type Told = {
  /** The organisation right after the change: a writer always sees his own writing. */
  readonly view: View;
  /** Places of the events it recorded; none when it was so already, or is for the audit. */
  readonly places: readonly number[];
  /** Ids of the streams it was about, one for each command, in their order. */
  readonly ids: readonly string[];
  /** An earlier attempt had been recorded: this is its answer. */
  readonly repeated: boolean;
};

/** The same command id came with another body: the caller has a defect, nothing was recorded. */
export class CommandIdReused extends Error {
  override name = 'CommandIdReused';
  readonly commandId: string;
  constructor(commandId: string) {
    super(
      `Command id ${commandId} was used before for another command. Choose a new id for a new intention.`,
    );
    this.commandId = commandId;
  }
}

/** The log holds events of a newer release: reading them is safe, writing next to them is not. */
export class LogFromTheFuture extends Error {
  override name = 'LogFromTheFuture';
  constructor(problem: string) {
    super(`This log was written by a newer release (${problem}). Run that release; nothing was changed.`);
  }
}
