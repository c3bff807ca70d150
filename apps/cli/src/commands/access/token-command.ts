import { instantAt } from '@throughline/calendar';
import { scopes, type Scope } from '@throughline/directory';
import { Command, InvalidArgumentError } from 'commander';
import { accessOptions, inDirectory, type AccessOptions } from '../../access/access-options.ts';
import { accountOf } from '../../access/find-account.ts';
import { Refused } from '../../access/refused.ts';
import { remember } from '../../access/remember.ts';
import { day, table } from '../../access/table.ts';
import { examples } from '../../options.ts';

const scopeIn = (text: string): Scope => {
  if (scopes.includes(text as Scope)) return text as Scope;
  throw new InvalidArgumentError(`A scope is one of ${scopes.join(', ')}.`);
};

const daysIn = (text: string): number => {
  const days = Number(text);
  if (Number.isInteger(days) && days >= 1 && days <= 365) return days;
  throw new InvalidArgumentError('A token lasts between 1 and 365 days.');
};

const andAnother = (team: string, teams: readonly string[] = []) => [...teams, team];

type MakeOptions = AccessOptions & {
  readonly name: string;
  readonly scope: Scope;
  readonly team?: readonly string[];
  readonly days: number;
};

const makeCommand = () =>
  accessOptions(new Command('make'))
    .summary('a token for a script')
    .description(
      'Makes a token that acts in somebody’s name and prints it, this once: it is kept as a hash only. It never does more\n' +
        'than that person may today. Works while the server runs; then the audit does not show that it was made.',
    )
    .argument('<login>', 'in whose name')
    .requiredOption('--name <name>', 'what tells it from others: the script that uses it')
    .option('--scope <scope>', 'read, write or admin', scopeIn, 'read' as Scope)
    .option('--team <key>', 'a team it is good for; may be repeated; left out: all', andAnother)
    .option('--days <days>', 'how long, 1 to 365', daysIn, 90)
    .addHelpText(
      'after',
      examples(
        'token make ines@harbourline.example --name "nightly report"',
        'token make ines@harbourline.example --name "CI of Payments" --scope write --team payments --days 30',
      ) + '\n\nThe script sends it as: authorization: Bearer thl_…',
    )
    .action((login: string, options: MakeOptions, command: Command) =>
      inDirectory(options, command, async ({ log, directory }) => {
        const { personId } = await accountOf(directory, login);
        const { name, scope, team, days } = options;
        const { secret, token } = await directory.tokens.mint(personId, {
          name,
          scope,
          days,
          ...(team && { teams: team }),
        });
        await remember(log, {
          type: 'MintToken',
          data: {
            personId,
            tokenId: token.id,
            scope,
            teams: team ? [...team] : null,
            expiresAt: instantAt(token.expiresAt),
          },
        });
        console.error(`Token ${token.id}, good until ${day(token.expiresAt)}. It is shown this once:`);
        console.log(secret);
      }),
    );

const listCommand = () =>
  accessOptions(new Command('list'))
    .summary('everybody’s tokens')
    .description('Lists the tokens of everybody, without their secrets, the newest first.')
    .addHelpText('after', examples('token list', 'token list --data ./data'))
    .action((options: AccessOptions, command: Command) =>
      inDirectory(options, command, async ({ directory: { tokens, accounts } }) => {
        const all = await accounts.all();
        const loginOf = (id: string) => all.find(({ personId }) => personId === id)?.login ?? id;
        const rows = (await tokens.all()).map((token) => [
          token.id,
          loginOf(token.personId),
          token.name,
          token.scope,
          token.teams?.join(' ') ?? 'all teams',
          day(token.expiresAt),
          day(token.lastUsedAt),
        ]);
        console.log(table(['id', 'login', 'name', 'scope', 'teams', 'ends', 'last used'], rows));
      }),
    );

const revokeCommand = () =>
  accessOptions(new Command('revoke'))
    .summary('end a token at once')
    .description('Ends a token at once. Works while the server runs; then the audit does not show it.')
    .argument('<id>', 'its id, as in: throughline token list')
    .addHelpText('after', examples('token revoke 7pXrZ0kq3mTn'))
    .action((id: string, options: AccessOptions, command: Command) =>
      inDirectory(options, command, async ({ log, directory: { tokens } }) => {
        const token = (await tokens.all()).find((one) => one.id === id);
        if (!token) throw new Refused(`There is no token ${id}. See which there are: throughline token list`);
        await tokens.revoke(id);
        await remember(log, { type: 'RevokeToken', data: { personId: token.personId, tokenId: id } });
        console.log(`Token ${id} is over.`);
      }),
    );

export const tokenCommand = () =>
  new Command('token')
    .summary('keys for scripts: make, list, revoke')
    .description('Looks after the tokens by which scripts reach the API.')
    .addCommand(makeCommand())
    .addCommand(listCommand())
    .addCommand(revokeCommand());
