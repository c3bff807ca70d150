import { pino } from 'pino';
import { EventStoreError } from '@throughline/event-store';
import { DirectoryError } from '@throughline/directory';
import { resolve } from 'node:path';
import { hasScreen, openInBrowser } from './access/sign-in/open-browser.ts';
import type { App } from './create-app.ts';
import { isLoopback, readConfig, type Config } from './config.ts';
import { isAway, openDirectoryAt } from './open-directory.ts';
import { openStore } from './open-store.ts';

/** Exit codes of sysexits.h: try again later, and a configuration that cannot work. */
const tryLater = 75;
const misconfigured = 78;
/** How long requests in flight may take after a signal, and when the process ends at the latest. */
const patienceMs = 3_500;
const latestMs = 4_700;

const stop = (code: number, ...lines: string[]): never => {
  console.error(lines.join('\n'));
  process.exit(code);
};

const configured = (): Config => {
  const config = readConfig(process.env);
  if (Array.isArray(config))
    return stop(misconfigured, 'The configuration is wrong:', ...config.map((line) => `  ${line}`));
  if (isLoopback(config.HOST)) return config;
  return stop(
    misconfigured,
    `HOST=${config.HOST} would let other machines in, and there are no accounts yet: everybody would be the owner.`,
    'Leave HOST out. To reach it from elsewhere, use an SSH tunnel: ssh -L 4000:127.0.0.1:4000 <this machine>.',
  );
};

const cannotStart = (error: unknown): never => {
  if (error instanceof EventStoreError || error instanceof DirectoryError)
    return stop(error.code === 'in-use' || isAway(error) ? tryLater : misconfigured, error.message);
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE')
    return stop(tryLater, `Port ${port} is taken. Stop what listens there, or choose another with PORT.`);
  throw error;
};

const start = async (config: Config) => {
  const dataFolder = resolve(config.DATA);
  const log = pino({ level: config.LOG_LEVEL }, pino.destination(2));
  const webFolder = resolve(import.meta.dirname, '../../web/dist');
  // The log first, the framework after it: whoever finds the folder taken, or its file damaged, is told at once.
  const { store, where } = await openStore(config.EVENT_STORE, dataFolder);
  const isReadOnly = store.capabilities.readOnly;
  const { directory, where: people } = await openDirectoryAt(config.DIRECTORY, dataFolder, isReadOnly);
  const { createApp } = await import('./create-app.ts');
  const { readOnlyBecause } = await import('./server/server-info.ts');
  const app = await createApp({ dataFolder, store, directory, config, webFolder, log });
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
  const address = await app.listen(config.PORT, config.HOST);
  const events = app.house.planner.model.timeline.length;
  console.log(
    `Throughline listens on ${address} · ${where}${people ? ` · directory ${people}` : ''} · ${events} events · ${Math.round(performance.now())} ms`,
  );
  const readOnly = readOnlyBecause(app.house);
  if (readOnly !== null)
    console.log(`Read-only: ${readOnly} Every question is answered, every command refused.`);
  await showTheWayIn(app, config, address, dataFolder);
};

/** Whoever sits at the machine gets in: nobody is locked out of their own laptop. */
const showTheWayIn = async (app: App, config: Config, address: string, dataFolder: string) => {
  const { linkAtStart, linkInWords } = await import('./access/sign-in/start-link.ts');
  const link = await linkAtStart(app.house.directory, config.PUBLIC_URL ?? address);
  if (!link) return;
  console.log(linkInWords(link));
  const canWrite = !app.house.planner.store.capabilities.readOnly;
  if (canWrite && hasScreen(process.env, process.stdout.isTTY)) openInBrowser(link.address, dataFolder);
};

await start(configured()).catch(cannotStart);
