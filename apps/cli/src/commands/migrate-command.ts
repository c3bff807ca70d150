import { directoryFile } from '@throughline/directory-sqlite';
import { NothingToRedact } from '@throughline/application';
import { EventStoreError } from '@throughline/event-store';
import { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { exitCodes } from '../exit.ts';
import { whenInterrupted } from '../interrupted.ts';
import { isSamePlace, readLogPlace, shownPlace, type LogPlace } from '../log-place.ts';
import { migrate, type MigrationStep } from '../migrate.ts';
import { printMigration, refusal } from '../migration-report.ts';
import { dataOption, examples, folderOf } from '../options.ts';
import { Progress } from '../progress.ts';
import { readWishes, type RedactionWish } from '../redact-on-the-way.ts';

const description =
  'Copies a log to another place: every event with its id, type, data and metadata, in the same order within its stream ' +
  'and overall. The source is verified first and left as it is; the target is verified at the end, and both heads are ' +
  'printed. After a kill, a lost connection or Ctrl-C the same command goes on from what the target holds. A target ' +
  'that holds other events is refused.';

const more = `
A place is
  sqlite:FOLDER   the log in a data folder; sqlite alone is the folder of --data
  esdb://user:password@host:port?tls=true&streamPrefix=throughline
                  an EventStoreDB or KurrentDB server, or host1,host2,host3 for a cluster
  EVENT_STORE     what that variable says: whoever may list the processes of this machine
                  sees a password that is given on the command line

Stop the servers that use the two logs first. A data folder in use is refused. A log on a
server cannot be locked: what was written to it meanwhile is noticed at the end.

What limits the speed to esdb:// is that the order of the whole log is kept: an append departs
when the one before it is acknowledged. Events of one stream that follow each other travel
together, up to 500 or 1 MB; of a log of single changes, as many arrive in a second as appends
fit into it one after the other. So run it near the cluster. To a data folder 1,000 events share
one sync of the disk.

People's names are not in the log and are not copied: they stay in ${directoryFile} of the data
folder, so that a person is forgotten in one place. The last line says with what to start.`;

/** A line for each step that takes a while. */
const progressOf = () => {
  let current: { readonly step: MigrationStep; readonly progress: Progress } | undefined;
  const done = () => current?.progress.done();
  const show = (step: MigrationStep, events: number, total?: number) => {
    if (current?.step !== step) {
      done();
      current = { step, progress: new Progress(step, total, step === 'copying' ? events : 0) };
    }
    current.progress.show(events);
  };
  return { show, done };
};

const redaction = `
To redact texts of a log on a server, where what is written stays: name them in a file, a line for
each event, its position or id and the fields:
  118 why
  0f8c1a6e-7d54-4b7e-9a55-2d9a8e3c1b10 title,because
and migrate with --redact FILE into a fresh streamPrefix or folder. The texts do not arrive, every
hash does, and the last event of the copy says what was redacted and why. Then start the servers
on the copy and delete the old streams; a server frees their bytes when it is scavenged.`;

type Options = {
  readonly from: string;
  readonly to: string;
  readonly data: string;
  readonly redact?: string;
  readonly because?: string;
  readonly everywhere?: boolean;
};

const wishIn = ({ redact, because, everywhere }: Options, command: Command): RedactionWish | undefined => {
  if (redact === undefined) return undefined;
  if (!because?.trim())
    command.error('error: --redact needs --because: say why, without repeating what is to go');
  const unwanted = readWishes(readFileSync(redact, 'utf8'));
  if ('line' in unwanted)
    throw new NothingToRedact(
      `${redact} line ${unwanted.line}: write a position or an id, and fields by commas, as in "118 title,why".`,
    );
  return { unwanted, because: because!.trim(), everywhere: everywhere === true };
};

export const migrateCommand = () =>
  new Command('migrate')
    .summary('copy the log to another store, and verify the copy')
    .description(description)
    .requiredOption('--from <place>', 'the log to copy')
    .requiredOption('--to <place>', 'where to: empty, or holding the beginning of the same log')
    .option('--redact <file>', 'leave out the texts that this file names')
    .option('--because <why>', 'why they are left out; recorded, so it must not repeat them')
    .option('--everywhere', 'leave them out wherever exactly the same was written')
    .addOption(dataOption())
    .addHelpText('after', more)
    .addHelpText('after', redaction)
    .addHelpText(
      'after',
      examples(
        'migrate --from sqlite:./data --to EVENT_STORE',
        "migrate --from sqlite:./data --to 'esdb://user:password@host1,host2,host3?tls=true'",
        'migrate --from EVENT_STORE --to sqlite:./back',
      ),
    )
    .action(async (options: Options, command: Command) => {
      const [from, to] = [options.from, options.to].map((given) =>
        readLogPlace(given, folderOf(options)),
      ) as [LogPlace, LogPlace];
      if (isSamePlace(from, to)) command.error('error: --from and --to are the same place');
      const wish = wishIn(options, command);
      const { show, done } = progressOf();
      const finished = whenInterrupted(
        `Stopped. The same command goes on from there; until it is done, start no server on ${shownPlace(to)}.`,
      );
      try {
        const migration = await migrate(from, to, show, wish);
        done();
        if (!printMigration(migration, from, to)) process.exitCode = exitCodes.findings;
      } catch (error) {
        done();
        if (!(error instanceof EventStoreError && error.code === 'conflict')) throw error;
        console.error(refusal(error, to));
        process.exitCode = exitCodes.unusable;
      } finally {
        finished();
      }
    });
