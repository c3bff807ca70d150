import { createClient } from 'graphql-ws';
import { stringifyDocument } from 'urql';
import { ChangedDocument, type ChangedSubscription } from '../generated/documents.ts';
import { refreshPresent } from './clients.ts';
import { setConnectionState } from './connection-state.ts';
import { graphqlPath } from './which-house.ts';

const address = () => {
  const url = new URL(graphqlPath, window.location.href);
  url.protocol = url.protocol.replace('http', 'ws');
  return url.href;
};

const longestPauseMs = 10_000;
const pauseMs = (retries: number) => Math.min(500 * 2 ** retries, longestPauseMs);
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Many changes at once, as from an import, are one refresh. */
const settleMs = 150;

/** Keeps the present fresh: whatever anybody records is on this screen within a second. Returns how to stop. */
export const followChanges = (): (() => void) => {
  let position: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(refreshPresent, settleMs);
  };
  let wasLost = false;
  const client = createClient({
    url: address(),
    lazy: false,
    onNonLazyError: () => {},
    shouldRetry: () => true,
    retryAttempts: Infinity,
    retryWait: (retries) => pause(pauseMs(retries)),
    on: {
      connected: () => {
        setConnectionState('live');
        if (wasLost) soon();
        wasLost = false;
      },
      closed: () => {
        wasLost = true;
        if (!stopped) setConnectionState('lost');
      },
    },
  });
  const query = stringifyDocument(ChangedDocument);
  const listen = async (): Promise<void> => {
    const messages = client.iterate<ChangedSubscription>({ query, variables: { after: position } });
    for await (const { data, errors } of messages) {
      if (errors) return;
      if (data) position = data.changed.position;
      soon();
    }
  };
  const keepListening = async () => {
    while (!stopped) {
      await listen().catch(() => undefined);
      if (stopped) return;
      setConnectionState('lost');
      await pause(longestPauseMs / 2);
      refreshPresent();
    }
  };
  void keepListening();
  return () => {
    stopped = true;
    clearTimeout(timer);
    void client.dispose();
  };
};
