import { fieldOf, ownWordsOf, type PlannedRedaction, type TextPlace } from '@throughline/application';
import { openSqliteStore } from '@throughline/event-store-sqlite';
import { Command } from 'commander';
import { exitCodes } from '../exit.ts';
import { dataOption, examples, folderOf } from '../options.ts';
import { whole } from '../progress.ts';
import { redact } from '../redact.ts';

const description =
  'Takes a text out of an event for good: a name in a note, a customer in a reason. "[redacted]" stands in its place, ' +
  'now and in every view of the past; that it happened, when and why is recorded. The bytes are gone from the file, and ' +
  'the hash chain still holds: all else is provably as it was. It cannot be undone. Stop the server first.';

const more = `
Without --field it shows the texts of the event by the names of their fields, and changes nothing; that works while the
server runs. A position is what the API calls "position" of a change, and what verify prints.

What is redacted is a text in somebody's own words. Ids, dates, numbers and choices stay; people are forgotten with
"throughline erase".

Backups and exports made before still hold the text: make a new backup, and delete the older ones. So does whatever was
copied from a screen. A log on EventStoreDB is redacted while it is copied: throughline migrate --redact.`;

const where = ({ event, ...place }: TextPlace) =>
  `position ${event.position}  ${event.type}  ${fieldOf({ event, ...place })}`;

const list = async (folder: string, position: string): Promise<void> => {
  const store = await openSqliteStore({ folder, mode: 'read' });
  try {
    for await (const event of store.readAll()) {
      if (String(event.position) !== position && event.id !== position) continue;
      console.log(`${event.type} in ${event.stream}, ${String(event.metadata['at'])}`);
      const places = ownWordsOf(event);
      for (const place of places) console.log(`  ${fieldOf(place).padEnd(22)} ${JSON.stringify(place.text)}`);
      if (places.length === 0) console.log('  no text that can be redacted');
      return;
    }
    console.error(`There is no event ${position} in this log.`);
    process.exitCode = exitCodes.badInput;
  } finally {
    await store.close();
  }
};

const report = ({ events, words, elsewhere }: PlannedRedaction, folder: string, dryRun: boolean): void => {
  const what = `${whole(words.size)} ${words.size === 1 ? 'text' : 'texts'} in ${whole(events.length)} events`;
  console.log(
    dryRun
      ? `Nothing was changed. ${what} would be redacted.`
      : `${what} redacted: gone from the log in ${folder}.`,
  );
  if (elsewhere.length > 0) {
    console.log('The same words still stand, alone or among others, in:');
    for (const place of elsewhere) console.log(`  ${where(place)}`);
  }
  if (!dryRun)
    console.log(
      'Backups and exports made before still hold it: make a new backup and delete the older ones.',
    );
};

type Options = {
  readonly data: string;
  readonly field?: string;
  readonly because?: string;
  readonly everywhere?: boolean;
  readonly dryRun?: boolean;
};

export const redactCommand = () =>
  new Command('redact')
    .summary('take a text out of the log for good')
    .description(description)
    .argument('<position>', 'which event: its position, or its id')
    .option('-f, --field <names>', 'which texts of it, by commas: title,why or because')
    .option('-b, --because <why>', 'why; recorded, so it must not repeat the text')
    .option('--everywhere', 'also wherever exactly the same was written')
    .option('--dry-run', 'say what would be redacted, and change nothing')
    .addOption(dataOption())
    .addHelpText('after', more)
    .addHelpText(
      'after',
      examples('redact 118', 'redact 118 --field why --because "It named a customer who asked us not to"'),
    )
    .action(async (position: string, options: Options, command: Command) => {
      const folder = folderOf(options);
      if (options.field === undefined) return list(folder, position);
      const { because, everywhere = false, dryRun = false } = options;
      if (!because?.trim())
        command.error('error: --because is missing: say why, without repeating what is to go');
      const fields = options.field.split(',').map((name) => name.trim());
      const plan = await redact(folder, [{ event: position, fields }], {
        because: because!.trim(),
        everywhere,
        dryRun,
      });
      report(plan, folder, dryRun);
    });
