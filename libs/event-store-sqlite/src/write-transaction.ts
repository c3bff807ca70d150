import { EventStoreError } from '@throughline/event-store';
import type { Connection, Statement } from './connection.ts';
import { meaningOf, messageOf, translated } from './sqlite-error.ts';

export type WriteTransactionHooks = {
  /** What was remembered of the log may be wrong now. */
  readonly onFailure: () => void;
  /** Whether the log holds what the transaction wrote; asked after a commit that failed. */
  readonly isWritten: () => boolean;
};

/** Runs work in a transaction and tells apart what a caller must tell apart: nothing written, or nobody knows. */
export class WriteTransaction {
  readonly #connection: Connection;
  readonly #hooks: WriteTransactionHooks;
  readonly #begin: Statement;
  readonly #commit: Statement;
  readonly #rollback: Statement;

  constructor(connection: Connection, hooks: WriteTransactionHooks) {
    this.#connection = connection;
    this.#hooks = hooks;
    this.#begin = connection.prepare('BEGIN IMMEDIATE');
    this.#commit = connection.prepare('COMMIT');
    this.#rollback = connection.prepare('ROLLBACK');
  }

  run<T>(work: () => T): T {
    let result: T;
    try {
      // Open only if an earlier rollback failed too. Nobody saw what it left: readers have their own connection.
      if (this.#connection.inTransaction) this.#undo();
      this.#begin.run();
      result = work();
    } catch (error) {
      this.#undo();
      throw notWritten(error);
    }
    this.#commitOrTell();
    return result;
  }

  #commitOrTell(): void {
    try {
      this.#commit.run();
    } catch (error) {
      const wasOpen = this.#connection.inTransaction;
      this.#undo();
      const undone = wasOpen && !this.#connection.inTransaction;
      const noRoom = meaningOf(error) === 'disk-full' && !this.#mayBeWritten();
      throw undone || noRoom ? notWritten(error) : outcomeUnknown(error);
    }
  }

  #undo(): void {
    this.#hooks.onFailure();
    try {
      if (this.#connection.inTransaction) this.#rollback.run();
    } catch {
      // Tried again before the next transaction.
    }
  }

  #mayBeWritten(): boolean {
    try {
      return this.#hooks.isWritten();
    } catch {
      return true;
    }
  }
}

const notWritten = (error: unknown): EventStoreError => translated(error, 'Writing the event log');

/** A sync that failed may still have reached the disk, and come to light at the next start. */
const outcomeUnknown = (cause: unknown): EventStoreError =>
  new EventStoreError(
    'outcome-unknown',
    `Writing the event log failed at the last moment (${messageOf(cause)}): try again with the same ids and the same revision.`,
    { cause },
  );
