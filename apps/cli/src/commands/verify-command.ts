import { redactedBy } from '@throughline/domain';
import { isSound, verifyLog, type LogDigest } from '@throughline/event-store';
import { Command, InvalidArgumentError } from 'commander';
import { exitCodes } from '../exit.ts';
import { readLogPlace } from '../log-place.ts';
import { openToRead, whileReachable } from '../open-log.ts';
import { dataOption, examples, folderOf, storeOf, storeOption } from '../options.ts';
import { printProblems, remedyFor } from '../problems.ts';
import { Progress, whole } from '../progress.ts';

const headOf = (text: string): LogDigest => {
  const [, events, digest] = /^(\d+)[ :](\S+)$/.exec(text.trim()) ?? [];
  if (!events || !digest) throw new InvalidArgumentError('Write it as printed: "<events> <digest>".');
  return { events: Number(events), digest };
};

export const verifyCommand = () =>
  new Command('verify')
    .summary('read the whole log and check every link of it')
    .description(
      'Reads the whole log and follows the hash chain of every stream: an altered, removed, reordered or inserted event ' +
        'is named, and so is a redacted one of which no record is. Works while the server runs, and where EVENT_STORE or --store says. The last line is the head: kept ' +
        'elsewhere and given back with --head, it also betrays a log that was cut off or rewritten as a whole.',
    )
    .addOption(dataOption())
    .addOption(storeOption())
    .option('--head <events digest>', 'a head printed earlier, which the log must still begin with', headOf)
    .addHelpText(
      'after',
      examples(
        'verify',
        'verify --head "118 sha256:…"',
        "verify --store 'esdb://user:password@host?tls=true'",
      ),
    )
    .action(async (options: { data: string; store?: string; head?: LogDigest }, command: Command) => {
      const place = readLogPlace(storeOf(options, command), folderOf(options));
      const store = await openToRead(place);
      const progress = new Progress('events');
      try {
        const onProgress = ({ events }: { events: number }) => progress.show(events);
        const verified = await whileReachable([place], () =>
          verifyLog(store, { onProgress, anchor: options.head, redactedBy }),
        );
        progress.done();
        printProblems(verified);
        if (verified.anchor === 'differs') console.error('The log does not begin with what that head says.');
        if (verified.anchor === 'log-is-shorter') console.error('The log is shorter than that head says.');
        console.log(
          `${whole(verified.events)} events in ${whole(verified.streams)} streams: ` +
            (isSound(verified) ? 'every link holds.' : `damaged. ${remedyFor(place)}`),
        );
        if (verified.redacted > 0)
          console.log(
            `${whole(verified.redacted)} of them redacted: a text is gone, all else is as it was sealed.`,
          );
        console.log(`head ${verified.events} ${verified.digest}`);
        if (!isSound(verified)) process.exitCode = exitCodes.findings;
      } finally {
        await store.close();
      }
    });
