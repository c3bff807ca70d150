import type { Directory } from '@throughline/directory';
import { openDirectory } from '@throughline/directory-sqlite';

/** Somebody who may do everything, and how requests say that they are theirs. */
export type Owner = {
  readonly personId: string;
  /** For programs. */
  readonly token: string;
  /** For browsers: the secret of a session. */
  readonly session: string;
};

export const bearer = ({ token }: Pick<Owner, 'token'>) => ({ authorization: `Bearer ${token}` });

/**
 * The owner of an organisation whose directory the test prepares before the server starts: an account, a token and a
 * session, made by the same doors as real ones. The log has not heard of them, so that what a story counts is its own.
 */
export const ownerIn = async ({ people, accounts, tokens, sessions }: Directory): Promise<Owner> => {
  const personId = 'owner';
  if (!(await accounts.byPerson(personId))) {
    await people.add({ id: personId, name: 'owner' });
    await accounts.create({ personId, login: 'owner@harbourline.example', role: 'admin' });
  }
  const { secret: token } = await tokens.mint(personId, { name: 'test', scope: 'admin' });
  const { secret: session } = await sessions.start(personId, 'test');
  return { personId, token, session };
};

/** The same in the folder of a server that does not run yet. */
export const ownerOf = async (dataFolder: string): Promise<Owner> => {
  const directory = openDirectory(dataFolder);
  try {
    return await ownerIn(directory);
  } finally {
    await directory.close();
  }
};

/** What a browser has kept in which the owner, if there is one, is signed in. */
export const browserState = (owner: Owner | undefined, address: string) => {
  const { hostname: domain } = new URL(address);
  const kept = { path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' as const };
  const cookies = owner ? [{ name: 'throughline', value: owner.session, domain, ...kept }] : [];
  return { cookies, origins: [] };
};
