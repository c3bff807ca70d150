import { Command } from 'commander';
import { accessOptions, inDirectory, type AccessOptions } from '../../access/access-options.ts';
import { accountOf } from '../../access/find-account.ts';
import { remember } from '../../access/remember.ts';
import { typedPassword } from '../../access/typed-password.ts';
import { examples } from '../../options.ts';

export const passwordCommand = () =>
  accessOptions(new Command('password'))
    .summary('set somebody’s password here and now')
    .description(
      'Sets a password that is typed, or read from standard input: for the first administrator of a server that others reach.\n' +
        'Whoever is signed in with the old one is signed out. For somebody else, reset-link lets them choose their own.',
    )
    .argument('<login>', 'what they sign in as')
    .addHelpText(
      'after',
      examples('account password ruth@harbourline.example', 'account password ruth < password.txt'),
    )
    .action((login: string, options: AccessOptions, command: Command) =>
      inDirectory(options, command, async ({ log, directory }) => {
        const { personId } = await accountOf(directory, login);
        await directory.accounts.setPassword(personId, await typedPassword());
        await directory.sessions.revokeAll(personId);
        await remember(log, {
          type: 'SetPassword',
          data: { personId, by: 'machine', occasion: crypto.randomUUID() },
        });
        console.log(`${login} signs in with the new password from now on.`);
      }),
    );
