import { instantAt } from '@throughline/calendar';
import type { Token } from '@throughline/directory';
import type { ApiToken, MutationFields, TokenPayload, UserError } from '../../generated/served.ts';
import type { TokenMintInput } from '../../generated/inputs.ts';
import { idIn } from '../../org/id-in.ts';
import type { Desk } from '../../server/desk.ts';
import { note } from '../audit/note.ts';
import { assertInPerson, assertOnRecord } from '../may.ts';
import { refusedByDirectory, userError } from '../user-errors.ts';
import { tokenView } from './token-view.ts';

const ranks = { viewer: 'read', member: 'write', admin: 'admin' } as const;
const order = ['read', 'write', 'admin'];

const refused = (error: UserError): TokenPayload => ({ token: null, secret: null, userErrors: [error] });

/** A token that could do more than its person today would begin to, on the day that the person may. */
const beyond = ({ who }: Desk, { scope }: TokenMintInput): UserError | undefined => {
  const most = ranks[who.role];
  if (order.indexOf(scope) <= order.indexOf(most)) return undefined;
  return userError(
    'beyond-own-role',
    'scope',
    `Your role is ${who.role}: a token of yours goes no further than “${most}”.`,
    `Choose “${most}”, or ask an administrator for another role.`,
  );
};

const unknownTeam = ({ house }: Desk, teams: readonly string[] | undefined): UserError | undefined => {
  const missing = teams?.find((team) => house.planner.knows('team', team) === 'no');
  if (missing === undefined) return undefined;
  return userError('unknown-reference', 'teams', `There is no team ${missing}.`, 'Check the key.');
};

const mint: MutationFields['tokenMint'] = async (_, { input }, desk) => {
  assertInPerson(desk);
  assertOnRecord(desk);
  const { house, who } = desk;
  const teams = input.teams?.map((team) => idIn(house, 'team', team));
  const wrong = beyond(desk, input) ?? unknownTeam(desk, teams);
  if (wrong) return refused(wrong);
  try {
    const { secret, token } = await house.directory.tokens.mint(who.id, {
      name: input.name,
      scope: input.scope as Token['scope'],
      ...(teams && { teams }),
      days: input.days ?? 90,
    });
    await note(house, who, {
      type: 'MintToken',
      data: {
        personId: who.id,
        tokenId: token.id,
        scope: token.scope,
        teams: token.teams === null ? null : [...token.teams],
        expiresAt: instantAt(token.expiresAt),
      },
    });
    return { token: tokenView(house, token), secret, userErrors: [] };
  } catch (error) {
    return refused(refusedByDirectory(error));
  }
};

const revoke: MutationFields['tokenRevoke'] = async (_, { input: { tokenId } }, desk) => {
  assertInPerson(desk);
  const { house, who } = desk;
  const { tokens } = house.directory;
  const listed = who.role === 'admin' ? await tokens.all() : await tokens.of(who.id);
  const token = listed.find(({ id }) => id === tokenId);
  if (!token || !(await tokens.revoke(tokenId)))
    return refused(
      userError('unknown-token', 'tokenId', 'There is no such token.', 'It may have been revoked already.'),
    );
  house.endings.announce();
  try {
    await note(house, who, { type: 'RevokeToken', data: { personId: token.personId, tokenId } });
  } catch (error) {
    return refused(refusedByDirectory(error));
  }
  return { token: tokenView(house, token), secret: null, userErrors: [] };
};

export const tokenMutations = { tokenMint: mint, tokenRevoke: revoke };

export const ownTokens = async ({ house, who }: Desk): Promise<readonly ApiToken[]> =>
  (await house.directory.tokens.of(who.id)).map((token) => tokenView(house, token));

export const allTokens = async ({ house }: Desk): Promise<readonly ApiToken[]> =>
  (await house.directory.tokens.all()).map((token) => tokenView(house, token));
