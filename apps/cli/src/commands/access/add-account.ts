import type { Role } from '@throughline/directory';
import { Command } from 'commander';
import { accessOptions, inDirectory, type AccessOptions } from '../../access/access-options.ts';
import { roleIn } from '../../access/find-account.ts';
import { printLink } from '../../access/link-address.ts';
import { Refused } from '../../access/refused.ts';
import { tellLog } from '../../access/remember.ts';
import { examples } from '../../options.ts';

type AddOptions = AccessOptions & { readonly name?: string; readonly person?: string; readonly role: Role };

export const addCommand = () =>
  accessOptions(new Command('add'))
    .summary('an account for somebody, with a link to take it over')
    .description(
      'Makes an account and prints the invitation: a link by which somebody chooses a password. The first administrator of\n' +
        'a server that others reach is made like this. The server must not run: somebody new becomes part of the plan, and\n' +
        'the log is the server’s alone. While it runs, administrators invite people in the web UI: Access.',
    )
    .argument('<login>', 'what they sign in as; their mail address, where there is an OpenID provider')
    .option('--name <name>', 'what somebody new is called')
    .option('--person <key>', 'somebody whom the organisation knows, by key')
    .option('--role <role>', 'viewer, member or admin', roleIn, 'member' as Role)
    .addHelpText(
      'after',
      examples(
        'account add ruth@harbourline.example --name "Ruth Akinyi" --role admin',
        'account add ines@harbourline.example --person ines',
      ),
    )
    .action((login: string, options: AddOptions, command: Command) =>
      inDirectory(options, command, async ({ log, directory }) => {
        const { people, accounts } = directory;
        const { name, person: key, role } = options;
        if ((name === undefined) === (key === undefined))
          throw new Refused('Say who it is: --name for somebody new, or --person for somebody who is known.');
        const known = key === undefined ? undefined : people.byKey(key);
        if (key !== undefined && !known)
          throw new Refused(`The organisation knows nobody by the key ${key}.`);
        if (await accounts.byLogin(login)) throw new Refused(`Somebody signs in as ${login} already.`);
        if (role !== 'admin' && (await accounts.all()).length === 0)
          throw new Refused('Nobody runs this organisation yet: the first account has --role admin.');
        // Nobody is written down who cannot be told to the log.
        await tellLog(log, []);
        const isMail = /^\S+@\S+$/.test(login);
        const personId = known?.id ?? (await people.add({ name: name!, ...(isMail && { mail: login }) }));
        await accounts.create({ personId, login, role });
        await tellLog(log, [
          { type: 'AddPerson', data: { personId } },
          { type: 'GiveRole', data: { personId, role } },
          { type: 'IssueLink', data: { personId, purpose: 'invitation', occasion: crypto.randomUUID() } },
        ]);
        await printLink(directory, personId, 'invitation');
      }),
    );
