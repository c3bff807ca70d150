import { Planner, type Command } from '@throughline/application';
import { isRefusal, sentenceOf } from '@throughline/domain';
import { EventStoreError } from '@throughline/event-store';
import { administrator } from '@throughline/read-model';
import { randomUUID } from 'node:crypto';
import type { LogPlace } from '../log-place.ts';
import { openToFill } from '../open-log.ts';
import { Refused } from './refused.ts';

/** Whoever sits at the machine: no person of the organisation. */
export const theMachine = administrator('machine', 'cli');

/** Tells the log, all or nothing known to fail; throws `in-use` where a server has the folder. */
export const tellLog = async (log: LogPlace, commands: readonly Command[]): Promise<void> => {
  const store = await openToFill(log);
  try {
    const planner = await Planner.open({ store });
    for (const command of commands) {
      const told = await planner.tell(command, { who: theMachine, commandId: randomUUID() });
      if (isRefusal(told)) throw new Refused(sentenceOf(told));
    }
  } finally {
    await store.close();
  }
};

/**
 * Puts on record what was done in the directory. While a server runs on the folder the log is its alone: then what was
 * done counts all the same, and it is said that the audit does not show it.
 */
export const remember = async (log: LogPlace, ...commands: readonly Command[]): Promise<void> => {
  try {
    await tellLog(log, commands);
  } catch (error) {
    if (!(error instanceof EventStoreError) || error.code !== 'in-use') throw error;
    console.error(
      'The server has the log, so that the audit does not show this; it counts from now on all the same.',
    );
  }
};

/**
 * Puts on record that a file was written, by whoever sits at the machine. It is written by then and reading needs nobody's
 * leave: a log that is in use, or that cannot be written, is said and is no failure.
 */
export const rememberExport = async (log: LogPlace, what: 'plan' | 'person'): Promise<void> => {
  const data = { personId: theMachine.id, what, occasion: randomUUID() };
  try {
    await tellLog(log, [{ type: 'NoteExport', data }]);
  } catch (error) {
    if (!(error instanceof EventStoreError)) throw error;
    const why = error.code === 'in-use' ? 'The server has the log.' : error.message;
    console.error(`${why} The audit does not show this export.`);
  }
};
