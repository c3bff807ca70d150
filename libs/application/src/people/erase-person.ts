import type { Account } from '@throughline/domain';
import { isRefusal, type Refusal } from '@throughline/domain';
import { DirectoryError, type Directory, type FormerMember } from '@throughline/directory';
import type { Meta } from '../meta.ts';
import type { Planner } from '../planner.ts';

export type LogAndDirectory = { readonly planner: Planner; readonly directory: Directory };

/**
 * Forgets who a person is: name, keys, mail address, account and all that let them in. The plan keeps its ids, which from
 * now on mean "former member 7". The account is shut first, since the directory refuses that for the last administrator;
 * then the log is told, then the directory: killed in between, {@link finishErasures} does the rest. May be told again.
 * Rejects with a DirectoryError (`unknown-person`, `last-administrator`).
 */
export const erasePerson = async (
  { planner, directory }: LogAndDirectory,
  personId: string,
  meta: Meta,
): Promise<FormerMember | Refusal> => {
  if (!directory.people.byId(personId))
    throw new DirectoryError('unknown-person', `There is no person ${personId}.`);
  if (await directory.accounts.byPerson(personId)) await directory.accounts.disable(personId);
  const told = await planner.tell({ type: 'ErasePerson', data: { personId } }, meta);
  return isRefusal(told) ? told : directory.erase(personId);
};

/**
 * Forgets whoever the log says was erased and the directory still knows: after a kill between the two, and after people
 * came back with an older copy of the directory. Answers how many.
 */
export const finishErasures = async ({ planner, directory }: LogAndDirectory): Promise<number> => {
  const erased = [...planner.model.entities('account')].filter(({ current }) => (current as Account).erased);
  const known = erased.filter(({ id }) => directory.people.byId(id)?.status === 'known');
  for (const { id } of known) await directory.erase(id);
  return known.length;
};
