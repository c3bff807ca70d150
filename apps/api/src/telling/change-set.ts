import type { UncheckedCommand } from '@throughline/application';
import { isRefusal, type Refusal } from '@throughline/domain';
import type { Category } from '@throughline/read-model';
import type { ChangeSetApplyInput } from '../generated/inputs.ts';
import type { ChangeSetPayload, Node } from '../generated/served.ts';
import { givesReason } from '../history/commands.ts';
import type { Desk } from '../server/desk.ts';
import { clientError } from '../server/errors.ts';
import { assertCanRecord } from '../server/server-info.ts';
import { commandFromInput, type Input } from './command-from-input.ts';
import { deciderOf } from './command-data.ts';
import type { MutationName } from './mutations.ts';
import { becauseOf } from './reason-input.ts';
import { assertMay, commandIdOf, tell } from './told.ts';

const shared = ['commandId', 'changeSet'];

/** `@oneOf`: a command has one field, named as its mutation. */
const namedInput = (command: object): [MutationName, Input] => {
  const [[mutation, input]] = Object.entries(command) as [[MutationName, Input]];
  const names = givesReason(mutation) ? shared : [...shared, 'because'];
  const stray = names.find((name) => input[name] !== null && input[name] !== undefined);
  if (stray)
    throw clientError(
      'BAD_USER_INPUT',
      `${mutation} has its own ${stray}, within a change-set.`,
      'Give because, commandId and changeSet once, beside commands.',
    );
  return [mutation, input];
};

const atIndex = (refusal: Refusal, index: number): Refusal => ({
  ...refusal,
  path: refusal.path === undefined ? String(index) : `${index}.${refusal.path}`,
});

const commandsOf = async (desk: Desk, inputs: readonly object[], commandId: string) => {
  const commands: UncheckedCommand[] = [];
  const named = inputs.map(namedInput);
  for (const [index, [mutation]] of named.entries())
    assertMay(desk, mutation, ['input', 'commands', String(index)]);
  for (const [index, [mutation, input]] of named.entries()) {
    const command = await commandFromInput(desk.house, mutation, input, { commandId, index });
    if (isRefusal(command)) return atIndex(command, index);
    commands.push(command);
  }
  return commands;
};

/** Resolver of `changeSetApply`: several commands, one intention, one reason. */
export const changeSetApply = async (
  _: unknown,
  { input }: { readonly input: ChangeSetApplyInput },
  desk: Desk,
): Promise<ChangeSetPayload> => {
  const commandId = commandIdOf(input.commandId);
  assertCanRecord(desk.house, commandId);
  if (input.commands.length === 0)
    throw clientError('BAD_USER_INPUT', 'A change-set has at least one command.', 'Add one to commands.');
  const commands = await commandsOf(desk, input.commands, commandId);
  const answer = await tell(desk, commands, {
    because: becauseOf(input.because),
    commandId,
    changeSet: input.changeSet,
    // The planner numbers commands only where there are several; here they are a list even when there is one.
    path:
      Array.isArray(commands) && commands.length === 1 ? ['input', 'commands', '0'] : ['input', 'commands'],
  });
  const nodes = answer.ids.map((id, index): Node | null => {
    const { category } = deciderOf((commands as UncheckedCommand[])[index]!.type);
    return answer.at.node(category as Category, id);
  });
  return { ...answer, nodes: nodes.filter((node) => node !== null) };
};
