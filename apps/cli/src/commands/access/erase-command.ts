import { erasePerson, finishErasures, Planner } from '@throughline/application';
import { shownAs, type KnownPerson } from '@throughline/directory';
import { isRefusal, sentenceOf } from '@throughline/domain';
import { Command } from 'commander';
import { randomUUID } from 'node:crypto';
import { accessOptions, inDirectory, type AccessOptions } from '../../access/access-options.ts';
import { personCalled } from '../../access/find-person.ts';
import { Refused } from '../../access/refused.ts';
import { theMachine } from '../../access/remember.ts';
import { exitCodes } from '../../exit.ts';
import { openToFill } from '../../open-log.ts';
import { examples } from '../../options.ts';

const description =
  'Forgets who a person is, for good: name, keys, mail address, login, sessions, tokens, what they had read. The plan ' +
  'and its past stay as they are and say "former member 7" in their place. It is recorded that it happened. The server ' +
  'must not run on the folder; while it runs, an administrator does the same on the page of the person.';

const more = `
What others wrote about the person in their own words stays: look for it with the search of the
web UI, and take it away with "throughline redact". Backups made before still hold the name, and
restoring one brings it back: erase again then, and delete backups after a while.`;

const called = ({ name, key, mail, id }: KnownPerson) => [name, key, mail].filter(Boolean).join(', ') || id;

export const eraseCommand = () =>
  accessOptions(new Command('erase'))
    .summary('forget who a person is')
    .description(description)
    .argument('<person>', 'their key, login or id')
    .option('--yes', 'do it; without it, only say who is meant')
    .addHelpText('after', more)
    .addHelpText('after', examples('erase ines', 'erase ines@harbourline.example --yes'))
    .action((given: string, options: AccessOptions & { yes?: true }, command: Command) =>
      inDirectory(options, command, async ({ log, directory }) => {
        const store = await openToFill(log);
        try {
          const house = { planner: await Planner.open({ store }), directory };
          // Whoever was begun to be forgotten, and whoever came back with an older copy.
          await finishErasures(house);
          const person = await personCalled(directory, given);
          if (!options.yes) {
            console.log(`This would forget ${called(person)}. It cannot be undone. Say so again with --yes.`);
            process.exitCode = exitCodes.usage;
            return;
          }
          const erased = await erasePerson(house, person.id, { who: theMachine, commandId: randomUUID() });
          if (isRefusal(erased)) throw new Refused(sentenceOf(erased));
          console.log(`Forgotten. In the plan and its past they are ${shownAs(erased)} from now on.`);
          console.log('Backups made before still hold the name: make a new one, and delete the older ones.');
        } finally {
          await store.close();
        }
      }),
    );
