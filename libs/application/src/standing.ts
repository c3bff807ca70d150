import { EventStoreError } from '@throughline/event-store';

/** How the read model stands to a log that others write to as well. */
export type Standing =
  | { readonly kind: 'level' }
  /** Since the start, until everything was read once. `trouble`: what keeps it from being read. */
  | { readonly kind: 'catching-up'; readonly trouble?: string }
  | { readonly kind: 'cut-off'; readonly since: Date; readonly because: string };

/** A change of leaders takes a few seconds. So long a command rather waits than is refused. */
const blipMs = 5_000;

/** Why a command cannot be decided now; undefined while it can, or may be able to in a moment. */
export const whyNotLevel = (standing: Standing): string | undefined => {
  switch (standing.kind) {
    case 'level':
      return undefined;
    case 'catching-up':
      return standing.trouble === undefined
        ? 'The log is still being read, so not everything is shown yet.'
        : `The event store has not been reached since this server was started, so nothing is shown yet. (${standing.trouble})`;
    case 'cut-off':
      return Date.now() - standing.since.getTime() < blipMs
        ? undefined
        : `The event store has been unreachable since ${standing.since.toISOString()}. What is shown is what was known then. (${standing.because})`;
  }
};

export const assertLevel = (standing: Standing): void => {
  const because = whyNotLevel(standing);
  if (because !== undefined) throw new EventStoreError('unavailable', `${because} Nothing was recorded.`);
};
