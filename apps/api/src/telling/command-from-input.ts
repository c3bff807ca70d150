import type { UncheckedCommand } from '@throughline/application';
import { isRefusal, refuse, type Refusal } from '@throughline/domain';
import type { GoalRankInput, PersonAddInput, ReasonInput } from '../generated/inputs.ts';
import { reasonCommands } from '../history/commands.ts';
import type { At } from '../org/at.ts';
import type { House } from '../org/house.ts';
import { rankPlace } from '../roadmap/rank-place.ts';
import { personIdFor } from '../staffing/new-person.ts';
import { commandData } from './command-data.ts';
import { commandOfMutation, type MutationName } from './mutations.ts';
import { becauseOf } from './reason-input.ts';

export type Input = Readonly<Record<string, unknown>>;

const idsIn = (at: At, input: Input, category: string, names: readonly string[]): Input =>
  Object.fromEntries(
    Object.entries(input).map(([name, value]) => [
      name,
      names.includes(name) && typeof value === 'string' ? at.idOf(category, value) : value,
    ]),
  );

/** Retries are judged by the order that the first attempt met, so that the same words mean the same command. */
const orderToRankIn = (at: At, commandId: string) => {
  const place = at.view.model.timeline.placeOfCommand(commandId);
  return place === undefined ? at.view : at.view.model.at(place - 1);
};

const rankGoal = (at: At, given: Input, commandId: string): Input | Refusal => {
  const input = idsIn(at, given, 'goal', ['goalId', 'afterId', 'beforeId']);
  const place = rankPlace(orderToRankIn(at, commandId), input as unknown as GoalRankInput);
  return isRefusal(place) ? place : { ...input, ...place };
};

/** Says in the domain's words what a mutation asks for. Most mutations have the fields of their command. */
export const commandFromInput = (
  at: At,
  mutation: MutationName,
  given: Input,
  commandId: string,
): UncheckedCommand | Refusal => {
  const input = readInput(at, mutation, given, commandId);
  if (isRefusal(input)) return input;
  const type = commandOfMutation[mutation];
  return { type, data: commandData(type, input, (category, text) => at.idOf(category, text)) };
};

const explaining = (at: At, mutation: MutationName, input: Input): Input | Refusal => {
  const id = String(input['changeSetId']);
  if (!at.view.model.timeline.extentOf(id)) return refuse('change-set-unknown', { id }, 'changeSetId');
  return mutation === 'reasonGive'
    ? { ...input, because: becauseOf(input['because'] as ReasonInput[]) }
    : input;
};

const readInput = (at: At, mutation: MutationName, given: Input, commandId: string): Input | Refusal => {
  if (mutation === 'goalRank') return rankGoal(at, given, commandId);
  return mutation in reasonCommands ? explaining(at, mutation, given) : given;
};

/** What has to be looked up or stored before a command can be said: somebody new goes to the vault first. */
export const withPersonId = async (
  house: House,
  mutation: MutationName,
  input: Input,
  commandId: string,
): Promise<Input> =>
  mutation === 'personAdd'
    ? { personId: await personIdFor(house, input as unknown as PersonAddInput, commandId) }
    : input;
