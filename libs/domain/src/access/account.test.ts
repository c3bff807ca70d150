import { describe, expect, it } from 'vitest';
import { given } from '../testing/given.ts';
import { account } from './account.ts';
import type { AccountEvent } from './account-messages.ts';

const personId = 'p_ines';
const member: AccountEvent = { type: 'RoleGiven', data: { from: null, to: 'member' } };
const signedIn: AccountEvent = { type: 'SignedIn', data: { by: 'password', sessionId: 's_1' } };
const minted: AccountEvent = {
  type: 'TokenMinted',
  data: { tokenId: 't_1', scope: 'read', teams: ['payments'], expiresAt: '2026-10-04T09:00:00.000Z' },
};

describe('An account', () => {
  it('begins with a role, and says what it was before when it is given another', () => {
    given(account)()
      .when({ type: 'GiveRole', data: { personId, role: 'member' } })
      .then(member);
    given(account)(member)
      .when({ type: 'GiveRole', data: { personId, role: 'admin' } })
      .then({ type: 'RoleGiven', data: { from: 'member', to: 'admin' } });
  });

  it('is disabled and enabled again', () => {
    given(account)(member)
      .when({ type: 'DisableAccount', data: { personId } })
      .then({ type: 'AccountDisabled', data: {} });
    given(account)(member, { type: 'AccountDisabled', data: {} })
      .when({ type: 'EnableAccount', data: { personId } })
      .then({ type: 'AccountEnabled', data: {} });
    given(account)(member).when({ type: 'EnableAccount', data: { personId } }).thenNothing();
  });

  it('remembers each sign-in once, and the same person signing in again', () => {
    const signIn = (sessionId: string) =>
      ({ type: 'SignIn', data: { personId, by: 'password', sessionId } }) as const;
    given(account)(member).when(signIn('s_1')).then(signedIn);
    given(account)(member, signedIn).when(signIn('s_1')).thenNothing();
    given(account)(member, signedIn).when(signIn('s_2')).thenSomething();
  });

  it.each([
    ['SignOut', { sessionId: 's_1' }, 'SignedOut'],
    ['EndSessions', { sessionIds: ['s_1', 's_2'] }, 'SessionsEnded'],
    ['SetPassword', { by: 'link', occasion: 'o_1' }, 'PasswordSet'],
    ['IssueLink', { purpose: 'invitation', occasion: 'o_1' }, 'LinkIssued'],
    ['LinkIdentity', { issuer: 'https://id.harbourline.example' }, 'IdentityLinked'],
    ['NoteExport', { what: 'difference', occasion: 'o_1' }, 'ExportMade'],
    ['ErasePerson', {}, 'PersonErased'],
  ] as const)('%s leaves a trace, also where nothing was known of the account', (command, data, type) => {
    const event = { type, data } as AccountEvent;
    for (const before of [[], [member, signedIn]])
      given(account)(...before)
        .when({ type: command, data: { personId, ...data } })
        .then(event);
  });

  it('has its tokens minted and revoked once each', () => {
    const mint = { type: 'MintToken', data: { personId, ...minted.data } } as const;
    const revoke = { type: 'RevokeToken', data: { personId, tokenId: 't_1' } } as const;
    given(account)(member).when(mint).then(minted);
    given(account)(member, minted)
      .when(revoke)
      .then({ type: 'TokenRevoked', data: { tokenId: 't_1' } });
    expect(given(account)(member, minted).state(personId).tokens).toEqual({ t_1: 'good' });
  });
});
