import { isRefusal } from '@throughline/domain';
import { authorOf, hasRead, readersOf } from '@throughline/read-model';
import type { ContextFields, MutationFields } from '../generated/served.ts';
import { At } from '../org/at.ts';
import { bareKey } from '../org/global-id.ts';
import type { PageArgs } from '../org/page.ts';
import type { Desk } from '../server/desk.ts';
import { clientError } from '../server/errors.ts';
import { assertCanRecord } from '../server/server-info.ts';
import { commandIdOf, outcomeOf, userError } from '../telling/told.ts';
import type { ContextAt } from './context-at.ts';

/** Reading is for everybody, saying so is to record something: what a token that only reads may not. */
const assertMayRecord = ({ who }: Desk): void => {
  if (who.scope !== 'read') return;
  throw clientError('FORBIDDEN', 'This token may only read.', 'Use a token with the scope write.');
};

const acknowledge: MutationFields['contextAcknowledge'] = async (_, { input }, desk) => {
  const { house, who } = desk;
  const commandId = commandIdOf(input.commandId);
  assertMayRecord(desk);
  assertCanRecord(house, commandId);
  const contextId = bareKey('context', input.contextId);
  const data = { personId: who.id, contextId, revision: input.edition };
  const along = { because: [], commandId, changeSet: undefined, path: ['input'] };
  const outcome = await outcomeOf(desk, [{ type: 'AcknowledgeContext', data }], along);
  const context = new At(house, house.planner.at(undefined, who)).node('context', contextId);
  return { context, userErrors: isRefusal(outcome) ? [userError(outcome, along)] : [] };
};

export const acknowledgementMutations = { contextAcknowledge: acknowledge };

export const acknowledgedByMe = ({ at, state }: ContextAt, { who }: Desk): boolean =>
  hasRead(state, at.view, at.instant, who.id);

/** Names are for whoever shared it; everybody else has the counts. */
export const acknowledgedBy = (
  { at, state, id }: ContextAt,
  args: PageArgs,
  { who }: Desk,
): ReturnType<ContextFields['acknowledgedBy']> => {
  const { model } = at.view;
  if (authorOf(model, model.find('context', state.id)!) !== who.id) return null;
  const people = at.all('person', readersOf(state, at.view, at.instant));
  return at.page(`${id} acknowledged by`, people, args, (person) => person);
};
