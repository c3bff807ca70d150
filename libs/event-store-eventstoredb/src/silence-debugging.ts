import { createRequire } from 'node:module';

type Debug = { disable(): string; enable(namespaces: string): void };

/** Under DEBUG=* the client writes the options of each append, user and password among them, to stderr. */
export const silenceDebugging = (): void => {
  const ours = createRequire(import.meta.url);
  const theirs = createRequire(ours.resolve('@eventstore/db-client'));
  const debug = theirs('debug') as Debug;
  const wanted = debug.disable();
  debug.enable(wanted === '' ? '' : `${wanted},-esdb,-esdb:*`);
};
