import {
  verifyLog,
  type Head,
  type LogProblem,
  type Verification,
  type VerifyOptions,
} from '@throughline/event-store';
import { connectNode } from './connection.ts';
import { everyEvent, inspectPages } from './inspect-log.ts';
import { LogReader } from './log-reader.ts';

export type CopyInspection = { readonly verification: Verification; readonly head: Head | undefined };

/** Reads a copy that nobody writes, from its first page to its last link. Throws `damaged` if a page is. */
export const inspectCopy = async (
  file: string,
  options: Pick<VerifyOptions, 'onProgress' | 'anchor' | 'redactedBy'>,
): Promise<CopyInspection> => {
  const connection = connectNode(file, { immutable: true });
  try {
    await inspectPages(connection, file);
    const verification = await verifyLog({ readAll: () => everyEvent(connection) }, options);
    return { verification, head: new LogReader(connection).head() };
  } finally {
    connection.close();
  }
};

/** Never sealed and redacted is how an event may be; anything else should not have happened. */
export const breaksIn = ({ problems }: Verification): readonly LogProblem[] =>
  problems.filter(({ problem }) => problem !== 'unsealed' && problem !== 'redacted');
