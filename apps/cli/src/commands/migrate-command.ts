import { directoryFile } from '@throughline/directory-sqlite';
import { EventStoreError } from '@throughline/event-store';
import { Command } from 'commander';
import { exitCodes } from '../exit.ts';
import { whenInterrupted } from '../interrupted.ts';
import { isSamePlace, readLogPlace, shownPlace, type LogPlace } from '../log-place.ts';
import { migrate, type MigrationStep } from '../migrate.ts';
import { printMigration, refusal } from '../migration-report.ts';
import { dataOption, examples, folderOf } from '../options.ts';
import { Progress } from '../progress.ts';

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

type Options = { readonly from: string; readonly to: string; readonly data: string };

export const migrateCommand = () =>
  new Command('migrate')
    .summary('copy the log to another store, and verify the copy')
    .description(description)
    .requiredOption('--from <place>', 'the log to copy')
    .requiredOption('--to <place>', 'where to: empty, or holding the beginning of the same log')
    .addOption(dataOption())
    .addHelpText('after', more)
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
      const { show, done } = progressOf();
      const finished = whenInterrupted(
        `Stopped. The same command goes on from there; until it is done, start no server on ${shownPlace(to)}.`,
      );
      try {
        const migration = await migrate(from, to, show);
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
