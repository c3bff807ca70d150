import { instantAt } from '@throughline/calendar';
import type { LinkPurpose, Role } from '@throughline/directory';
import { randomUUID } from 'node:crypto';
import type { AccountPayload, MutationFields, OneTimeLink } from '../../generated/served.ts';
import { idIn } from '../../org/id-in.ts';
import type { Desk } from '../../server/desk.ts';
import { note } from '../audit/note.ts';
import { assertAdministrator, assertInPerson, assertOnRecord } from '../may.ts';
import { refusedByDirectory, userError } from '../user-errors.ts';
import { accountViews } from './account-view.ts';
import { NotInvited, personInvited } from './invite.ts';

const hour = 60 * 60 * 1000;
/** Ms. An invitation waits for somebody's first day; whoever forgot the password is waiting for it. */
const lastsMs = { invitation: 7 * 24 * hour, password: 24 * hour } as const;

const accountOf = async (desk: Desk, personId: string) =>
  (await accountViews(desk)).find((account) => account.personId === personId) ?? null;

const refusal = (error: unknown) =>
  error instanceof NotInvited
    ? userError(error.code, error.field, error.message, 'Correct the field and try again.')
    : refusedByDirectory(error);

type Done = { readonly personId: string; readonly link?: OneTimeLink };

/** What an administrator does to an account, in person: either it is done and noted, or the payload says why not. */
const administering =
  <Input>(act: (input: Input, desk: Desk) => Promise<Done>, { keepsOut = false } = {}) =>
  async (_: unknown, { input }: { readonly input: Input }, desk: Desk): Promise<AccountPayload> => {
    assertInPerson(desk);
    assertAdministrator(desk);
    if (!keepsOut) assertOnRecord(desk);
    try {
      const { personId, link } = await act(input, desk);
      return { account: await accountOf(desk, personId), link: link ?? null, userErrors: [] };
    } catch (error) {
      return { account: null, link: null, userErrors: [refusal(error)] };
    }
  };

const linkFor = async (
  { house, who }: Desk,
  personId: string,
  purpose: Extract<LinkPurpose, 'invitation' | 'password'>,
): Promise<OneTimeLink> => {
  const secret = await house.directory.links.issue({ purpose, personId }, lastsMs[purpose]);
  await note(house, who, { type: 'IssueLink', data: { personId, purpose, occasion: randomUUID() } });
  return { path: `/${purpose}#${secret}`, expiresAt: instantAt(Date.now() + lastsMs[purpose]) };
};

const invite: MutationFields['accountInvite'] = administering(async (input, desk) => {
  const { house, who } = desk;
  const role = input.role as Role;
  const personId = await personInvited(desk, input);
  await house.directory.accounts.create({ personId, login: input.login, role });
  await note(house, who, { type: 'GiveRole', data: { personId, role } });
  return { personId, link: await linkFor(desk, personId, 'invitation') };
});

const setRole: MutationFields['accountSetRole'] = administering(async (input, desk) => {
  const { house, who } = desk;
  const personId = idIn(house, 'person', input.personId);
  const role = input.role as Role;
  await house.directory.accounts.setRole(personId, role);
  house.endings.announce();
  await note(house, who, { type: 'GiveRole', data: { personId, role } });
  return { personId };
});

const disable: MutationFields['accountDisable'] = administering(
  async (input, { house, who }) => {
    const personId = idIn(house, 'person', input.personId);
    await house.directory.accounts.disable(personId);
    house.endings.announce();
    await note(house, who, { type: 'DisableAccount', data: { personId } });
    return { personId };
  },
  { keepsOut: true },
);

const enable: MutationFields['accountEnable'] = administering(async (input, { house, who }) => {
  const personId = idIn(house, 'person', input.personId);
  await house.directory.accounts.enable(personId);
  await note(house, who, { type: 'EnableAccount', data: { personId } });
  return { personId };
});

/** Somebody who has not come yet has an invitation to renew, not a password to reset. */
const resetLink: MutationFields['accountResetLink'] = administering(async (input, desk) => {
  const personId = idIn(desk.house, 'person', input.personId);
  const account = await desk.house.directory.accounts.byPerson(personId);
  const purpose = account?.hasPassword === false ? 'invitation' : 'password';
  return { personId, link: await linkFor(desk, personId, purpose) };
});

const signOut: MutationFields['accountSignOut'] = administering(
  async (input, { house, who }) => {
    const personId = idIn(house, 'person', input.personId);
    const { sessions } = house.directory;
    const sessionIds = (await sessions.of(personId)).map(({ id }) => id);
    await sessions.revokeAll(personId);
    house.endings.announce();
    if (sessionIds.length > 0)
      await note(house, who, { type: 'EndSessions', data: { personId, sessionIds } });
    return { personId };
  },
  { keepsOut: true },
);

const exportNote: MutationFields['exportNote'] = async (_, { input }, { house, who }) => {
  if (house.isDemo || house.planner.store.capabilities.readOnly) return { noted: false, userErrors: [] };
  const what = input.what as 'difference' | 'decisions' | 'audit';
  await note(house, who, { type: 'NoteExport', data: { personId: who.id, what, occasion: randomUUID() } });
  return { noted: true, userErrors: [] };
};

export const accountMutations = {
  accountInvite: invite,
  accountSetRole: setRole,
  accountDisable: disable,
  accountEnable: enable,
  accountResetLink: resetLink,
  accountSignOut: signOut,
  exportNote,
};
