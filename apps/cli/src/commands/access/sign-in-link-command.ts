import type { Directory } from '@throughline/directory';
import { Command } from 'commander';
import { accessOptions, inDirectory, type AccessOptions } from '../../access/access-options.ts';
import { accountOf } from '../../access/find-account.ts';
import { publicBase } from '../../access/link-address.ts';
import { Refused } from '../../access/refused.ts';
import { remember } from '../../access/remember.ts';
import { examples } from '../../options.ts';

const hour = 60 * 60 * 1000;

/** The administrator who came first and may still come in. */
const ownerOf = async ({ accounts }: Directory) => {
  const [owner] = (await accounts.all())
    .filter(({ role, disabledAt }) => role === 'admin' && disabledAt === null)
    .sort((a, b) => a.createdAt - b.createdAt);
  if (owner) return owner;
  throw new Refused(
    'Nobody owns this organisation yet. Start the server: it prints the link that makes the owner.',
  );
};

export const signInLinkCommand = () =>
  accessOptions(new Command('sign-in-link'))
    .summary('a link that signs the owner in, once')
    .description(
      'Prints a link that signs in whoever opens it: as the owner, or as the one who is named. It works once, for an hour,\n' +
        'while the server runs, and replaces the one that the server printed at its start. The audit\n' +
        'shows that it was made, unless the server has the log: then the command says so.',
    )
    .argument('[login]', 'what they sign in as; left out: the administrator who came first')
    .addHelpText('after', examples('sign-in-link', 'sign-in-link ines@harbourline.example'))
    .action((login: string | undefined, options: AccessOptions, command: Command) =>
      inDirectory(options, command, async ({ log, directory }) => {
        const { personId } = await (login === undefined ? ownerOf(directory) : accountOf(directory, login));
        const secret = await directory.links.issue({ purpose: 'sign-in', personId }, hour);
        console.log(new URL(`/sign-in#${secret}`, publicBase()).href);
        await remember(log, {
          type: 'IssueLink',
          data: { personId, purpose: 'sign-in', occasion: crypto.randomUUID() },
        });
      }),
    );
