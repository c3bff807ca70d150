import { isRefusal, type AccountCommand } from '@throughline/domain';
import type { Who } from '@throughline/read-model';
import { randomUUID } from 'node:crypto';
import type { House } from '../../org/house.ts';

/**
 * Remembers in the log what was done with an account. It has happened in the directory by then: a folder that can only be
 * read does not hear of it, and a store that is away throws, so that whoever did it learns that it is not on record.
 */
export const note = async ({ planner }: House, who: Who, command: AccountCommand): Promise<void> => {
  if (planner.store.capabilities.readOnly) return;
  const told = await planner.tell(command, { who, commandId: randomUUID() });
  if (isRefusal(told)) throw new Error(`${command.type} cannot be noted: ${told.refused}`);
};
