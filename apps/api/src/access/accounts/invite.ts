import { isRefusal, sentenceOf } from '@throughline/domain';
import { randomUUID } from 'node:crypto';
import type { AccountInviteInput } from '../../generated/inputs.ts';
import { idIn } from '../../org/id-in.ts';
import type { Desk } from '../../server/desk.ts';

/** What keeps somebody from being invited, as the caller can put it right. */
export class NotInvited extends Error {
  override name = 'NotInvited';
  readonly code: string;
  readonly field: string;
  constructor(code: string, field: string, message: string) {
    super(message);
    this.code = code;
    this.field = field;
  }
}

const somebodyKnown = ({ house }: Desk, given: string): string => {
  const personId = idIn(house, 'person', given);
  const person = house.directory.people.byId(personId);
  if (person?.status === 'known') return personId;
  throw new NotInvited('unknown-person', 'personId', `The organisation does not know ${given}.`);
};

const somebodyNew = async (desk: Desk, { name, login }: AccountInviteInput): Promise<string> => {
  if (!name?.trim()) throw new NotInvited('name-missing', 'name', 'It is not said who is invited.');
  const { people } = desk.house.directory;
  const isMail = /^\S+@\S+$/.test(login.trim());
  return people.add({ name: name.trim(), ...(isMail && { mail: login.trim() }) });
};

/** Whom an invitation is for: the plan knows them from then on, as somebody who is there. */
export const personInvited = async (desk: Desk, input: AccountInviteInput): Promise<string> => {
  const { house, who } = desk;
  // Before anybody is written down: a login that cannot be must leave nobody behind.
  const login = input.login.trim();
  if (login === '' || login.length > 254)
    throw new NotInvited('invalid-login', 'login', 'A login has between 1 and 254 characters.');
  if (await house.directory.accounts.byLogin(login))
    throw new NotInvited('login-taken', 'login', `${login} is somebody's login already.`);
  const personId = input.personId ? somebodyKnown(desk, input.personId) : await somebodyNew(desk, input);
  const added = await house.planner.tell(
    { type: 'AddPerson', data: { personId } },
    { who, commandId: randomUUID() },
  );
  if (isRefusal(added)) throw new NotInvited(added.refused, 'personId', sentenceOf(added));
  return personId;
};
