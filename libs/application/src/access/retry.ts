import type { Refusal } from '@throughline/domain';
import type { Category, ReadModel } from '@throughline/read-model';
import type { UncheckedCommand } from '../command.ts';
import type { Heads } from '../heads.ts';
import type { Meta } from '../meta.ts';
import { firstForbidden } from './authorize.ts';

/**
 * Whoever lost the right to a command that was told before gets no answer of the time when he had it. He is judged by
 * what it was about before it was first told, and by who manages what today.
 */
export const forbidsRetry = (
  { model, heads }: { readonly model: ReadModel; readonly heads: Heads },
  commands: readonly UncheckedCommand[],
  { who, commandId }: Meta,
): Refusal | undefined => {
  const first = model.timeline.placeOfCommand(commandId);
  const then = first === undefined ? undefined : model.at(first - 1);
  return firstForbidden(who, commands, {
    stateOf: (category, id) =>
      then && category !== 'team'
        ? then.get(category as Category, id)
        : heads.stream(model.decider(category), id).state,
    authorOf: (category, id) => heads.authorOf(category, id),
    managedBy: (personId) => heads.managedBy(personId),
  });
};
