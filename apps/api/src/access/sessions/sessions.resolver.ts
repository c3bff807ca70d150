import { DirectoryError } from '@throughline/directory';
import { randomUUID } from 'node:crypto';
import type { MutationFields, SessionsPayload, UserError } from '../../generated/served.ts';
import type { Desk } from '../../server/desk.ts';
import { note } from '../audit/note.ts';
import { assertInPerson } from '../may.ts';
import { userError } from '../user-errors.ts';
import { ownSessions } from './session-view.ts';

const answer = async (desk: Desk, ...userErrors: UserError[]): Promise<SessionsPayload> => ({
  sessions: [...(await ownSessions(desk))],
  userErrors,
});

/** Sockets of what ended are closed, and the audit hears of it. */
const ended = async ({ house, who }: Desk, sessionIds: readonly string[]): Promise<void> => {
  if (sessionIds.length === 0) return;
  house.endings.announce();
  await note(house, who, { type: 'EndSessions', data: { personId: who.id, sessionIds: [...sessionIds] } });
};

const endOthers = async (desk: Desk): Promise<void> => {
  const { sessions } = desk.house.directory;
  const others = (await sessions.of(desk.who.id)).filter(({ id }) => id !== desk.session);
  await sessions.revokeAll(desk.who.id, { except: desk.session! });
  await ended(
    desk,
    others.map(({ id }) => id),
  );
};

const revoke: MutationFields['sessionRevoke'] = async (_, { input: { sessionId } }, desk) => {
  assertInPerson(desk);
  if (!(await desk.house.directory.sessions.revoke(desk.who.id, sessionId)))
    return answer(
      desk,
      userError('unknown-session', 'sessionId', 'You have no such session.', 'It may have ended already.'),
    );
  await ended(desk, [sessionId]);
  return answer(desk);
};

const revokeOthers: MutationFields['sessionsRevokeOthers'] = async (_, __, desk) => {
  assertInPerson(desk);
  await endOthers(desk);
  return answer(desk);
};

/** Why the present password does not let anybody choose another; nothing when it does, or when there is none. */
const wrongPresent = async (desk: Desk, current: string): Promise<UserError | undefined> => {
  const { accounts, tries } = desk.house.directory;
  const account = await accounts.byPerson(desk.who.id);
  if (!account?.hasPassword) return undefined;
  // Whoever finds a browser open guesses as slowly as anybody else.
  const attempt = { login: account.login, address: `session ${desk.session}` };
  const waitMs = await tries.begin(attempt);
  if (waitMs > 0)
    return userError(
      'too-many-tries',
      'current',
      'That was wrong too often.',
      `Try again in ${Math.ceil(waitMs / 1000)} s.`,
    );
  if (!(await accounts.checkPassword(account.login, current)))
    return userError('wrong-password', 'current', 'This is not your present password.', 'Type it again.');
  await tries.succeeded(attempt);
  return undefined;
};

const changePassword: MutationFields['passwordChange'] = async (_, { input }, desk) => {
  assertInPerson(desk);
  const { house, who } = desk;
  const wrong = await wrongPresent(desk, input.current ?? '');
  if (wrong) return answer(desk, wrong);
  try {
    await house.directory.accounts.setPassword(who.id, input.password);
  } catch (error) {
    if (!(error instanceof DirectoryError) || error.code !== 'weak-password') throw error;
    return answer(desk, userError(error.code, 'password', error.message, 'A sentence makes a good one.'));
  }
  await note(house, who, {
    type: 'SetPassword',
    data: { personId: who.id, by: 'self', occasion: randomUUID() },
  });
  await endOthers(desk);
  return answer(desk);
};

export const sessionMutations = {
  sessionRevoke: revoke,
  sessionsRevokeOthers: revokeOthers,
  passwordChange: changePassword,
};
