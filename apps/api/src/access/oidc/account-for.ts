import type { Account, Directory, Role } from '@throughline/directory';
import { isRefusal } from '@throughline/domain';
import { administrator } from '@throughline/read-model';
import { randomUUID } from 'node:crypto';
import type { House } from '../../org/house.ts';
import { note } from '../audit/note.ts';
import type { Known } from './claims.ts';
import { OidcProblem } from './oidc-problem.ts';

/** The provider says so, about this person. */
const theProvider = (personId: string) => administrator(personId, 'oidc');

const connect = async (house: House, personId: string, { identity }: Known): Promise<void> => {
  await house.directory.accounts.addIdentity(personId, identity);
  await note(house, theProvider(personId), {
    type: 'LinkIdentity',
    data: { personId, issuer: identity.issuer },
  });
};

/** Invited under this address, and never here before: an account that signs in otherwise is taken over by nobody. */
const invited = async (house: House, known: Known): Promise<Account | undefined> => {
  const { accounts } = house.directory;
  const account = (await accounts.inUse()).find(({ login }) => login === known.mail);
  if (!account) return undefined;
  const { personId } = account;
  if (account.disabledAt !== null) throw disabled(personId);
  if (account.hasPassword || account.issuers.length > 0)
    throw new OidcProblem(
      'signs-in-otherwise',
      'There is an account under this address that signs in otherwise.',
      {
        personId,
      },
    );
  await connect(house, personId, known);
  return account;
};

/** Somebody whom an import knows by this address already, or somebody new. */
const personFor = async ({ people, accounts }: Directory, { mail, name }: Known): Promise<string> => {
  const same = people.all({ search: mail }).people.filter((person) => person.mail?.toLowerCase() === mail);
  const [known] = same;
  if (known && same.length === 1 && !(await accounts.byPerson(known.id))) return known.id;
  return people.add({ name: name ?? mail, mail });
};

const makeAccount = async (house: House, known: Known, role: Role): Promise<Account> => {
  const { directory, planner } = house;
  const personId = await personFor(directory, known);
  const who = theProvider(personId);
  if (!planner.store.capabilities.readOnly) {
    const added = await planner.tell(
      { type: 'AddPerson', data: { personId } },
      { who, commandId: randomUUID() },
    );
    if (isRefusal(added)) throw new Error(`somebody new cannot be added: ${added.refused}`);
  }
  const account = await directory.accounts.create({ personId, login: known.mail, role });
  await note(house, who, { type: 'GiveRole', data: { personId, role } });
  await connect(house, personId, known);
  return account;
};

/** Groups that are in the map decide anew each time; the last administrator stays one whatever they say. */
const inRole = async (house: House, account: Account, role: Role | undefined): Promise<Account> => {
  const { personId } = account;
  if (role === undefined || role === account.role) return account;
  try {
    await house.directory.accounts.setRole(personId, role);
  } catch (error) {
    if ((error as { code?: string }).code === 'last-administrator') return account;
    throw error;
  }
  await note(house, theProvider(personId), { type: 'GiveRole', data: { personId, role } });
  return { ...account, role };
};

/** The first account is the owner's: another one would leave an organisation that nobody runs, and nobody could own. */
const assertOwned = async ({ directory: { accounts } }: House, role: Role): Promise<void> => {
  if (role === 'admin' || (await accounts.all()).length > 0) return;
  throw new OidcProblem('not-set-up', 'Nobody owns this organisation yet.');
};

const disabled = (personId: string) => new OidcProblem('disabled', 'The account is disabled.', { personId });

/**
 * The account of somebody the provider knows: connected before, or invited under this address. Whoever is neither gets
 * one where their groups are in the map, or their domain needs no invitation: as a member unless the map says otherwise.
 */
export const accountFor = async (house: House, known: Known): Promise<Account> => {
  const { accounts } = house.directory;
  const account = (await accounts.byIdentity(known.identity)) ?? (await invited(house, known));
  if (account && account.disabledAt !== null) throw disabled(account.personId);
  if (account) return inRole(house, account, known.role);
  const role = known.role ?? (known.isOurs ? 'member' : undefined);
  if (role === undefined) throw new OidcProblem('not-invited', 'There is no account for this address.');
  await assertOwned(house, role);
  return makeAccount(house, known, role);
};

/** Connects somebody who is signed in with what the provider calls them, so that they can sign in either way. */
export const connectAccount = async (house: House, personId: string, known: Known): Promise<void> => {
  const owner = await house.directory.accounts.byIdentity(known.identity);
  if (owner && owner.personId !== personId)
    throw new OidcProblem('somebody-elses', 'The provider knows somebody else by this account.', {
      personId,
    });
  if (!owner) await connect(house, personId, known);
};
