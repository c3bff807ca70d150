import { shownAs, type Role } from '@throughline/directory';
import { Command } from 'commander';
import { accessOptions, inDirectory, type AccessOptions } from '../../access/access-options.ts';
import { accountOf, roleIn } from '../../access/find-account.ts';
import { printLink } from '../../access/link-address.ts';
import { remember } from '../../access/remember.ts';
import { day, table } from '../../access/table.ts';
import { examples } from '../../options.ts';
import { addCommand } from './add-account.ts';
import { passwordCommand } from './password-command.ts';

const whileItRuns =
  '\n\nWorks while the server runs, too: it counts from the next request on. Only the audit does not show it then,\n' +
  'because the server alone writes to the log of its folder.';

const listCommand = () =>
  accessOptions(new Command('list'))
    .summary('who may sign in')
    .description('Lists the accounts with their roles, how people sign in, and when they were last seen.')
    .addHelpText('after', examples('account list', 'account list --data ./data'))
    .action((options: AccessOptions, command: Command) =>
      inDirectory(options, command, async ({ directory: { accounts, people } }) => {
        const rows = (await accounts.inUse()).map((account) => {
          const person = people.byId(account.personId);
          const ways = [...(account.hasPassword ? ['password'] : []), ...account.issuers];
          return [
            account.login,
            person ? shownAs(person) : account.personId,
            account.role,
            ways.join(' ') || 'invited',
            day(account.lastSeenAt),
            account.disabledAt === null ? '' : `disabled ${day(account.disabledAt)}`,
          ];
        });
        console.log(table(['login', 'name', 'role', 'signs in with', 'last seen', ''], rows));
      }),
    );

const roleCommand = () =>
  accessOptions(new Command('role'))
    .summary('give somebody another role')
    .description(
      `Gives an account another role: viewer (leadership, reads), member (works) or admin (runs the organisation).${whileItRuns}`,
    )
    .argument('<login>', 'what they sign in as')
    .argument('<role>', 'viewer, member or admin', roleIn)
    .addHelpText('after', examples('account role ines@harbourline.example admin'))
    .action((login: string, role: Role, options: AccessOptions, command: Command) =>
      inDirectory(options, command, async ({ log, directory }) => {
        const { personId } = await accountOf(directory, login);
        await directory.accounts.setRole(personId, role);
        await remember(log, { type: 'GiveRole', data: { personId, role } });
        console.log(`${login} is ${role} now.`);
      }),
    );

const disableCommand = () =>
  accessOptions(new Command('disable'))
    .summary('let somebody in no more, or again')
    .description(
      `From now on nothing of this account lets anybody in: no password, session or token. --undo lets them in again.${whileItRuns}`,
    )
    .argument('<login>', 'what they sign in as')
    .option('--undo', 'let them in again')
    .addHelpText(
      'after',
      examples('account disable ines@harbourline.example', 'account disable --undo ines@harbourline.example'),
    )
    .action((login: string, options: AccessOptions & { undo?: true }, command: Command) =>
      inDirectory(options, command, async ({ log, directory }) => {
        const { personId } = await accountOf(directory, login);
        const data = { personId };
        if (options.undo) {
          await directory.accounts.enable(personId);
          await remember(log, { type: 'EnableAccount', data });
        } else {
          await directory.accounts.disable(personId);
          await remember(log, { type: 'DisableAccount', data });
        }
        console.log(`${login} ${options.undo ? 'may sign in again' : 'may sign in no more'}.`);
      }),
    );

const resetLinkCommand = () =>
  accessOptions(new Command('reset-link'))
    .summary('a link for somebody who cannot sign in')
    .description(
      'Prints a link by which somebody sets a new password, or the first one: for whoever forgot it, and for an owner who\n' +
        `is locked out. It works once, and replaces an earlier one.${whileItRuns}`,
    )
    .argument('<login>', 'what they sign in as')
    .addHelpText(
      'after',
      examples(
        'account reset-link ines@harbourline.example',
        'account reset-link ines@harbourline.example > link.txt',
      ) + '\n\nThe address begins with PUBLIC_URL, or with http://127.0.0.1:PORT, as the server is told.',
    )
    .action((login: string, options: AccessOptions, command: Command) =>
      inDirectory(options, command, async ({ log, directory }) => {
        const { personId, hasPassword } = await accountOf(directory, login);
        const purpose = hasPassword ? 'password' : 'invitation';
        await printLink(directory, personId, purpose);
        await remember(log, {
          type: 'IssueLink',
          data: { personId, purpose, occasion: crypto.randomUUID() },
        });
      }),
    );

export const accountCommand = () =>
  new Command('account')
    .summary('who may sign in: list, add, role, disable, password, reset-link')
    .description('Looks after accounts from the machine of the server, for when nobody can sign in to do it.')
    .addCommand(listCommand())
    .addCommand(addCommand())
    .addCommand(roleCommand())
    .addCommand(disableCommand())
    .addCommand(passwordCommand())
    .addCommand(resetLinkCommand());
