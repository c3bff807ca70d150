import {
  EventStoreError,
  paged,
  verifyLog,
  type LogProblem,
  type RecordedEvent,
} from '@throughline/event-store';
import type { Connection } from './connection.ts';
import { damaged } from './damaged.ts';
import { sizeOf } from './data-folder.ts';
import { LogReader } from './log-reader.ts';
import { problemInSample } from './sample-links.ts';
import { applicationId, describeSchema, expectedSchema, schemaVersion } from './schema.ts';
import { isBusy, isOutOfReach, messageOf } from './sqlite-error.ts';

/**
 * - `none`: that the file is ours, of a version we know, with its tables and triggers.
 * - `sampled`: also the structure of its pages, the last thousand links of the chain and some others.
 * - `full`: also every index entry and every link.
 */
export type CheckLevel = 'none' | 'sampled' | 'full';

/** Some 350,000 events. Beyond, reading every page twice at each start costs more than it finds: replay reads them too. */
const quickCheckBytes = 256 * 2 ** 20;

/** Throws `damaged` or `newer-format`; only reads. */
export const inspectLog = (connection: Connection, file: string, level: CheckLevel): Promise<void> =>
  namingDamage(file, async () => {
    checkFormat(connection, file);
    if (level === 'none') return;
    if (level === 'full') checkPages(connection, file, 'integrity_check');
    else if ((sizeOf(file) ?? 0) <= quickCheckBytes) checkPages(connection, file, 'quick_check');
    const problem =
      level === 'full' ? await problemInChain(connection) : problemInSample(new LogReader(connection));
    if (problem) throw damaged(file, placeOf(problem));
  });

/** The same without the chain, for who follows that himself. */
export const inspectPages = (connection: Connection, file: string): Promise<void> =>
  namingDamage(file, async () => {
    checkFormat(connection, file);
    checkPages(connection, file, 'integrity_check');
  });

/** Every event of a log that is open for inspection. */
export const everyEvent = (connection: Connection): AsyncIterable<RecordedEvent> => {
  const reader = new LogReader(connection);
  return paged(() => reader.pages(0));
};

const checkFormat = (connection: Connection, file: string): void => {
  const mark = pragma(connection, 'application_id');
  if (mark !== applicationId) throw damaged(file, `it is not an event log of Throughline (mark ${mark})`);
  const version = Number(pragma(connection, 'user_version'));
  if (version > schemaVersion) throw newerFormat(connection, file, version);
  if (version < schemaVersion) throw damaged(file, `there is no format ${version}`);
  if (describeSchema(connection) !== expectedSchema())
    throw damaged(file, 'its tables, indexes or triggers are not the ones it was made with');
};

const newerFormat = (connection: Connection, file: string, version: number): EventStoreError => {
  const needs = connection.prepare('SELECT needs FROM log').get()?.[0] ?? 'a later release';
  return new EventStoreError(
    'newer-format',
    `The event log ${file} has format ${version}; this release knows ${schemaVersion}. Run Throughline ${needs} or later.`,
  );
};

const checkPages = (connection: Connection, file: string, check: 'integrity_check' | 'quick_check'): void => {
  const answer = String(pragma(connection, `${check}(1)`));
  if (answer !== 'ok') throw damaged(file, answer);
};

const problemInChain = async (connection: Connection): Promise<LogProblem | undefined> => {
  const reader = new LogReader(connection);
  const { problems } = await verifyLog({ readAll: () => everyEvent(connection) });
  return problems.find(({ problem, stream, revision }) => {
    if (problem === 'redacted') return false;
    return problem !== 'missing' || revision >= reader.erasedBefore(stream);
  });
};

const placeOf = ({ stream, revision, position, problem }: LogProblem): string =>
  `${stream} revision ${revision} (position ${position}) is ${problem}`;

/** To whoever inspects, whatever the driver stumbles over is damage, unless the file is out of reach. */
const namingDamage = async (file: string, inspect: () => Promise<void>): Promise<void> => {
  try {
    await inspect();
  } catch (error) {
    if (!(error instanceof EventStoreError)) throw asDamage(file, error);
    const isNamed = error.code !== 'damaged' || error.message.includes(file);
    throw isNamed ? error : damaged(file, messageOf(error.cause ?? error), error);
  }
};

const asDamage = (file: string, error: unknown): EventStoreError =>
  isBusy(error) || isOutOfReach(error)
    ? new EventStoreError('unavailable', `${file} cannot be read: ${messageOf(error)}.`, { cause: error })
    : damaged(file, messageOf(error), error);

const pragma = (connection: Connection, name: string) => connection.prepare(`PRAGMA ${name}`).get()?.[0];
