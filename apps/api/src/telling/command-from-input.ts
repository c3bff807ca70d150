import type { UncheckedCommand } from '@throughline/application';
import { isRefusal, type Refusal } from '@throughline/domain';
import type { GoalRankInput, PersonAddInput, ReasonInput } from '../generated/inputs.ts';
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
  const input = mutation === 'goalRank' ? rankGoal(at, given, commandId) : reasonsRead(mutation, given);
  if (isRefusal(input)) return input;
  const type = commandOfMutation[mutation];
  return { type, data: commandData(type, input, (category, text) => at.idOf(category, text)) };
};

const reasonsRead = (mutation: MutationName, input: Input): Input =>
  mutation === 'reasonGive' ? { ...input, because: becauseOf(input['because'] as ReasonInput[]) } : input;

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
