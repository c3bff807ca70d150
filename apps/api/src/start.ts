import { resolve } from 'node:path';
import { pino } from 'pino';
import { hasScreen, openInBrowser } from './access/sign-in/open-browser.ts';
import { nobodyCouldSignIn } from './access/sign-in/who-could-sign-in.ts';
import { isLoopback, type Config } from './config.ts';
import { shownConfig } from './config/shown.ts';
import type { App } from './create-app.ts';
import { openDirectoryAt } from './open-directory.ts';
import { openStore } from './open-store.ts';
import { misconfigured, stop } from './stop.ts';

/** How long requests in flight may take after a signal, and when the process ends at the latest. */
const patienceMs = 3_500;
const latestMs = 4_700;

const endOnSignal = (app: App): void => {
  let closing = false;
  const close = async () => {
    if (closing) return;
    closing = true;
    setTimeout(() => app.nest.getHttpServer().closeAllConnections(), patienceMs).unref();
    setTimeout(
      () => stop(1, 'The log could not be closed in time. Nothing acknowledged is lost.'),
      latestMs,
    ).unref();
    await app.close();
    process.exit(0);
  };
  // Nest's own shutdown hooks end by the signal; whoever watches the process wants to see a 0.
  process.on('SIGTERM', close);
  process.on('SIGINT', close);
};

/** Whoever sits at the machine gets in: nobody is locked out of their own laptop. Elsewhere only the first owner is let in like this. */
const showTheWayIn = async (app: App, config: Config, address: string, dataFolder: string) => {
  const { linkAtStart, linkInWords } = await import('./access/sign-in/start-link.ts');
  const base = config.PUBLIC_URL ?? address;
  const { directory, planner } = app.house;
  const isForOwner = isLoopback(config.HOST) && isLoopback(new URL(base).hostname);
  if (!isForOwner && (await directory.accounts.all()).length > 0) return;
  const link = await linkAtStart(directory, base);
  if (!link) return;
  console.log(linkInWords(link));
  const isReadOnly = planner.store.capabilities.readOnly;
  if (!isReadOnly && hasScreen(process.env, process.stdout.isTTY)) openInBrowser(link.address, dataFolder);
};

/** Opens log and directory, then serves until it is told to end. */
export const start = async (config: Config): Promise<void> => {
  const dataFolder = resolve(config.DATA);
  const log = pino({ level: config.LOG_LEVEL }, pino.destination(2));
  log.info({ config: shownConfig(config) }, 'the configuration');
  const webFolder = resolve(import.meta.dirname, '../../web/dist');
  // The log first, the framework after it: whoever finds the folder taken, or its file damaged, is told at once.
  const { store, where } = await openStore(config.EVENT_STORE, dataFolder);
  const isReadOnly = store.capabilities.readOnly;
  const { directory, where: people } = await openDirectoryAt(config.DIRECTORY, dataFolder, isReadOnly);
  const closed = await nobodyCouldSignIn(directory, config);
  if (closed) return stop(misconfigured, ...closed);
  const { createApp } = await import('./create-app.ts');
  const { readOnlyBecause } = await import('./server/server-info.ts');
  const app = await createApp({ dataFolder, store, directory, config, webFolder, log });
  endOnSignal(app);
  const address = await app.listen(config.PORT, config.HOST);
  const events = app.house.planner.model.timeline.length;
  const kept = people === undefined ? where : `${where} · directory ${people}`;
  console.log(
    `Throughline listens on ${address} · ${kept} · ${events} events · ${Math.round(performance.now())} ms`,
  );
  const readOnly = readOnlyBecause(app.house);
  if (readOnly !== null)
    console.log(`Read-only: ${readOnly} Every question is answered, every command refused.`);
  if (isReadOnly && people === undefined) console.log('Who signs in meanwhile is forgotten when it ends.');
  await showTheWayIn(app, config, address, dataFolder);
};
