import type { UncheckedCommand } from '@throughline/application';
import { isRefusal, type Refusal } from '@throughline/domain';
import type { PersonAddInput, ReasonInput } from '../generated/inputs.ts';
import { givesReason } from '../history/commands.ts';
import type { House } from '../org/house.ts';
import { idIn } from '../org/id-in.ts';
import { personIdFor } from '../staffing/new-person.ts';
import { commandData } from './command-data.ts';
import { commandOfMutation, type MutationName } from './mutations.ts';
import { becauseOf } from './reason-input.ts';

export type Input = Readonly<Record<string, unknown>>;

/** Which command of which intention it is: `index` counts those of one change-set. */
export type Intention = { readonly commandId: string; readonly index: number };

/** Says in the domain's words what a mutation asks for. Somebody new goes to the vault first. */
export const commandFromInput = async (
  house: House,
  mutation: MutationName,
  given: Input,
  intention: Intention,
): Promise<UncheckedCommand | Refusal> => {
  const input = await inWordsOfItsCommand(house, mutation, given, intention);
  if (isRefusal(input)) return input;
  const type = commandOfMutation[mutation];
  const data = commandData(type, input, (category, text) => idIn(house, category, text));
  const revision = input['expectedRevision'];
  return { type, data, ...(typeof revision === 'number' && { expectedRevision: BigInt(revision) }) };
};

/** Most mutations have the fields of their command. */
const inWordsOfItsCommand = async (
  house: House,
  mutation: MutationName,
  input: Input,
  intention: Intention,
): Promise<Input | Refusal> => {
  if (givesReason(mutation)) return { ...input, because: becauseOf(input['because'] as ReasonInput[]) };
  if (mutation !== 'personAdd') return input;
  const personId = await personIdFor(house, input as unknown as PersonAddInput, intention);
  return typeof personId === 'string' ? { ...input, personId } : personId;
};
