import { whyNotLevel } from '@throughline/application';
import { passwordFault, type Directory } from '@throughline/directory';
import { isRefusal } from '@throughline/domain';
import { randomUUID } from 'node:crypto';
import type { House } from '../../org/house.ts';
import { AuthError } from './auth-error.ts';

export type NewOwner = {
  readonly secret: string;
  readonly name?: string | undefined;
  readonly login?: string | undefined;
  readonly password?: string | undefined;
};

/** What the owner of a laptop signs in as who never chose a login. */
const ordinaryLogin = 'owner';
const ordinaryName = 'Owner';

/** All that can be wrong is found out before the link is used up: it works once. */
const check = async ({ planner }: House, directory: Directory, { login, password }: NewOwner) => {
  if ((await directory.accounts.all()).length > 0)
    throw new AuthError(409, 'ALREADY_SET_UP', 'This organisation has an owner.', { hint: 'Sign in.' });
  if (password !== undefined && !login)
    throw new AuthError(422, 'BAD_INPUT', 'Say what to sign in as with this password.', { field: 'login' });
  const fault = password === undefined ? undefined : passwordFault(password);
  if (fault) throw new AuthError(422, 'WEAK_PASSWORD', fault, { field: 'password' });
  const away = planner.store.capabilities.readOnly ? undefined : whyNotLevel(planner.standing);
  if (away)
    throw new AuthError(503, 'STORE_UNAVAILABLE', away, {
      hint: 'The link stays good: use it again in a moment.',
    });
};

/** The owner is a person like any other. In a folder that can only be read the log does not hear of them. */
const tellOf = async ({ planner }: House, personId: string): Promise<void> => {
  if (planner.store.capabilities.readOnly) return;
  const who = { id: personId, via: 'ui', role: 'admin', scope: 'admin', teams: null } as const;
  const told = await planner.tell(
    { type: 'AddPerson', data: { personId } },
    { who, commandId: randomUUID() },
  );
  if (isRefusal(told)) throw new Error(`the owner cannot be added: ${told.refused}`);
};

/** Whoever holds the setup link becomes the owner; answers their person id, or nothing when the link is spent. */
export const becomeOwner = async (
  house: House,
  directory: Directory,
  owner: NewOwner,
): Promise<string | undefined> => {
  await check(house, directory, owner);
  if (!(await directory.links.redeem('setup', owner.secret))) return undefined;
  const login = owner.login ?? ordinaryLogin;
  const personId = await directory.people.add({
    name: owner.name ?? ordinaryName,
    ...(/^\S+@\S+$/.test(login) && { mail: login }),
  });
  await tellOf(house, personId);
  await directory.accounts.create({ personId, login, role: 'admin' });
  if (owner.password !== undefined) await directory.accounts.setPassword(personId, owner.password);
  return personId;
};
