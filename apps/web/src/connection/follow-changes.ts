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

/** So long, or until this machine is on a network again. */
const pause = (ms: number) =>
  new Promise<void>((resolve) => {
    const go = () => {
      clearTimeout(timer);
      window.removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, ms);
    window.addEventListener('online', go);
  });

/** A cable that was pulled says nothing: who does not answer for so long is gone. */
const askedEveryMs = 10_000;
const answersWithinMs = 4_000;

/** The code by which the server closes the connection of somebody who was signed out. */
const unauthorized = 4401;

/** What is recorded at once is one refresh; while changes come without a pause, as from an import, there are two a second. */
const settleMs = 50;
const atMostEveryMs = 500;

/** Keeps the present fresh: whatever anybody records is on this screen within a second. Returns how to stop. */
export const followChanges = (): (() => void) => {
  let position: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let refreshedAt = 0;
  const refresh = () => {
    timer = undefined;
    refreshedAt = Date.now();
    refreshPresent();
  };
  const soon = () => {
    timer ??= setTimeout(refresh, Math.max(settleMs, refreshedAt + atMostEveryMs - Date.now()));
  };
  let wasLost = false;
  let overdue: ReturnType<typeof setTimeout> | undefined;
  const lose = () => {
    wasLost = true;
    if (!stopped) setConnectionState('lost');
  };
  const client = createClient({
    url: address(),
    lazy: false,
    onNonLazyError: () => {},
    shouldRetry: () => true,
    retryAttempts: Infinity,
    retryWait: (retries) => pause(pauseMs(retries)),
    keepAlive: askedEveryMs,
    on: {
      ping: (received) => {
        if (!received) overdue = setTimeout(() => client.terminate(), answersWithinMs);
      },
      pong: (received) => {
        if (received) clearTimeout(overdue);
      },
      connected: () => {
        setConnectionState('live');
        if (wasLost) soon();
        wasLost = false;
      },
      closed: (event) => {
        clearTimeout(overdue);
        // The session has ended: whatever is asked next says so to the whole page.
        if ((event as CloseEvent).code === unauthorized) refreshPresent();
        lose();
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
  // The socket of a machine without a network looks open for minutes.
  const onOffline = () => {
    lose();
    client.terminate();
  };
  window.addEventListener('offline', onOffline);
  return () => {
    stopped = true;
    clearTimeout(timer);
    clearTimeout(overdue);
    window.removeEventListener('offline', onOffline);
    // A connection that was about to fail fails all the same, and nobody waits for it.
    Promise.resolve(client.dispose()).catch(() => undefined);
  };
};
