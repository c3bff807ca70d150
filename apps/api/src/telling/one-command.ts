import { isRefusal } from '@throughline/domain';
import type { Category } from '@throughline/read-model';
import type { ReasonInput } from '../generated/inputs.ts';
import { givesReason } from '../history/commands.ts';
import type { Desk } from '../server/desk.ts';
import { assertCanRecord } from '../server/server-info.ts';
import { commandFromInput, type Input } from './command-from-input.ts';
import type { MutationName } from './mutations.ts';
import { becauseOf } from './reason-input.ts';
import { assertMay, commandIdOf, tell } from './told.ts';

const given = <Value>(input: Input, name: string) => input[name] as Value | null | undefined;

/** The entity a payload is about, by the input field that names it; what is new is named by the answer. */
export type About = { readonly category: Category; readonly field: string; readonly as: string };

/** Resolver of a mutation that is one command. */
export const oneCommand =
  (mutation: MutationName, { category, field, as }: About) =>
  async (_: unknown, { input }: { readonly input: Input }, desk: Desk): Promise<never> => {
    const commandId = commandIdOf(given<string>(input, 'commandId'));
    assertMay(desk, mutation, ['input']);
    assertCanRecord(desk.house, commandId);
    const command = await commandFromInput(desk.house, mutation, input, { commandId, index: 0 });
    const answer = await tell(desk, isRefusal(command) ? command : [command], {
      because: givesReason(mutation) ? [] : becauseOf(given<ReasonInput[]>(input, 'because')),
      commandId,
      changeSet: given<string>(input, 'changeSet'),
      path: ['input'],
    });
    const named = category === 'organisation' ? 'main' : given<string>(input, field);
    const id = named ? answer.at.idOf(category, named) : answer.ids[0];
    return { ...answer, [as]: id === undefined ? null : answer.at.node(category, id) } as never;
  };
