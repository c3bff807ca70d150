import type { Directory, NewToken, Role } from '@throughline/directory';
import { openDirectory } from '@throughline/directory-sqlite';
import { ownerIn, type Owner } from '../access/owner.ts';

export const password = 'correct horse battery';

/** Secrets of all kinds, good ones and such as were good once. */
export type Secrets = {
  readonly owner: Owner;
  /** Of a viewer, to read with. */
  readonly viewer: string;
  readonly viewerSession: string;
  readonly member: string;
  /** Of the owner: narrower than the owner is. */
  readonly readOnly: string;
  readonly revoked: string;
  readonly expired: string;
  /** Of somebody whose account was disabled. */
  readonly disabled: string;
  readonly endedSession: string;
  /** Links that were used already, and one for another purpose. */
  readonly spentLink: string;
  readonly invitation: string;
};

const day = 24 * 60 * 60 * 1000;

const personIn = async ({ people, accounts }: Directory, id: string, role: Role): Promise<string> => {
  await people.add({ id, name: id });
  await accounts.create({ personId: id, login: `${id}@harbourline.example`, role });
  return id;
};

const tokenOf = async ({ tokens }: Directory, personId: string, more: Partial<NewToken> = {}) =>
  (await tokens.mint(personId, { name: 'test', scope: 'read', ...more })).secret;

/** Accounts of every role and secrets of every state, in the folder of a server that does not run yet. */
export const secretsIn = async (folder: string): Promise<Secrets> => {
  const yesterday = openDirectory(folder, { now: () => Date.now() - 2 * day });
  await ownerIn(yesterday);
  const expired = await tokenOf(yesterday, 'owner', { days: 1 });
  await yesterday.close();
  const directory = openDirectory(folder);
  try {
    const owner = await ownerIn(directory);
    const [viewer, member, gone] = [
      await personIn(directory, 'vera', 'viewer'),
      await personIn(directory, 'mika', 'member'),
      await personIn(directory, 'gina', 'member'),
    ];
    await directory.accounts.setPassword(viewer, password);
    const { tokens, sessions, links, accounts } = directory;
    const revoked = await tokens.mint(owner.personId, { name: 'lost', scope: 'admin' });
    await tokens.revoke(revoked.token.id);
    const disabled = await tokenOf(directory, gone, { scope: 'write' });
    await accounts.disable(gone);
    const ended = await sessions.start(viewer);
    await sessions.revoke(viewer, ended.session.id);
    const spentLink = await links.issue({ purpose: 'sign-in', personId: viewer }, day);
    await links.redeem('sign-in', spentLink);
    return {
      owner,
      viewer: await tokenOf(directory, viewer),
      viewerSession: (await sessions.start(viewer)).secret,
      member: await tokenOf(directory, member, { scope: 'write' }),
      readOnly: await tokenOf(directory, owner.personId),
      revoked: revoked.secret,
      expired,
      disabled,
      endedSession: ended.secret,
      spentLink,
      invitation: await links.issue({ purpose: 'invitation', personId: member }, day),
    };
  } finally {
    await directory.close();
  }
};
