import 'reflect-metadata';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { finishErasures, Planner } from '@throughline/application';
import type { Directory } from '@throughline/directory';
import { memoryDirectory } from '@throughline/directory-sqlite';
import type { EventStore } from '@throughline/event-store';
import { openSqliteStore } from '@throughline/event-store-sqlite';
import type { Express } from 'express';
import { pino, type Logger } from 'pino';
import { Addresses } from './access/addresses.ts';
import { note } from './access/audit/note.ts';
import { sessionCookie } from './access/cookie.ts';
import { Endings } from './access/endings.ts';
import { Entrance } from './access/entrance.ts';
import { oidcSettings } from './access/oidc/oidc-settings.ts';
import { knownHost, ownRequests } from './access/same-origin.ts';
import { noSecurityLog, securityLog } from './access/security-log.ts';
import { authRoutes } from './access/sign-in/auth-routes.ts';
import { signedIn } from './access/signed-in.ts';
import { AppModule } from './app.module.ts';
import { proxiesIn } from './config/reach.ts';
import { ordinaryConfig, type Config } from './config.ts';
import { Houses, sameDoorForDemo } from './demo/houses.ts';
import { openDemo } from './demo/open-demo.ts';
import { openDirectoryAt } from './open-directory.ts';
import type { House } from './org/house.ts';
import { bodyErrors, jsonBody } from './server/body.ts';
import { deadline } from './server/deadline.ts';
import { EveryError } from './server/every-error.ts';
import { BoundedExpress } from './server/http-server.ts';
import { News } from './server/news.ts';
import { Points } from './server/points.ts';
import { chargeAddress, chargeRequest } from './server/rate-limit.ts';
import { serveSockets } from './server/sockets.ts';
import { contentSecurity } from './web/content-security.ts';
import { serveWeb } from './web/serve-web.ts';

export type AppOptions = {
  /** Log and directory are opened in this folder, unless they are given; without a folder the directory is in memory. */
  readonly dataFolder?: string;
  readonly store?: EventStore;
  readonly directory?: Directory;
  /** Epoch ms. */
  readonly now?: () => number;
  readonly config?: Partial<Config>;
  /** Built files of the web UI. */
  readonly webFolder?: string;
  readonly log?: Logger;
};

export type App = {
  readonly nest: INestApplication;
  readonly house: House;
  /** Answers the address, `http://127.0.0.1:4000`. */
  listen(port?: number, host?: string): Promise<string>;
  /** Answers what is in flight, then closes logs and vaults. */
  close(): Promise<void>;
};

const directoryIn = async (dataFolder: string | undefined, { capabilities }: EventStore) =>
  dataFolder === undefined
    ? memoryDirectory()
    : (await openDirectoryAt('sqlite', dataFolder, capabilities.readOnly)).directory;

const openHouse = async (options: AppOptions): Promise<House> => {
  const { dataFolder, now = Date.now } = options;
  const store = options.store ?? (await openSqliteStore({ folder: dataFolder! }));
  const directory = options.directory ?? (await directoryIn(dataFolder, store));
  const planner = await Planner.open({ store, now });
  return {
    planner,
    news: new News(planner),
    directory,
    endings: new Endings(),
    now,
    startedAt: now(),
    config: { ...ordinaryConfig, ...options.config },
  };
};

type Parts = {
  readonly house: House;
  readonly entrance: Entrance;
  readonly addresses: Addresses;
  readonly points: Points;
  readonly log: Logger;
  readonly webFolder: string | undefined;
};

const entranceOf = (house: House, folder: string | undefined, log: Logger) => {
  const { directory, planner, config, endings } = house;
  const canLog = folder !== undefined && !planner.store.capabilities.readOnly;
  const complain = (error: Error) => log.error({ err: error }, 'the security log cannot be written');
  return new Entrance({
    directory,
    cookie: sessionCookie(config.PUBLIC_URL),
    endings,
    provider: oidcSettings(config),
    log: canLog ? securityLog(folder, complain) : noSecurityLog,
    note: (who, command) => note(house, who, command),
    complain: (error) => log.warn({ err: error }, 'the audit does not show what happened at the entrance'),
  });
};

const hour = 60 * 60 * 1000;

/** Once an hour, and at the start: what has expired goes, and whoever the log says was forgotten. Returns how to stop. */
const sweeping = (house: House, log: Logger): (() => void) => {
  const sweep = async () => {
    try {
      await house.directory.sweep();
      await finishErasures(house);
    } catch (error) {
      log.warn({ err: error }, 'the directory was not swept');
    }
  };
  void sweep();
  const timer = setInterval(sweep, hour).unref();
  return () => clearInterval(timer);
};

/** What every request passes, in this order, before GraphQL. */
const prepare = (express: Express, { house, entrance, addresses, points, log, webFolder }: Parts) => {
  const { config } = house;
  express.disable('x-powered-by');
  // A digest of every answer, for caches that may keep none: what is kept says its own, and files have theirs.
  express.disable('etag');
  express.set('trust proxy', proxiesIn(config.TRUST_PROXY));
  express.use(contentSecurity(), knownHost(addresses), ownRequests(addresses), sameDoorForDemo);
  express.use('/auth', chargeAddress(points, entrance), authRoutes(entrance, house, log));
  express.use(
    '/graphql',
    deadline(config),
    signedIn(entrance),
    chargeRequest(points),
    jsonBody(config),
    bodyErrors(config),
  );
  if (webFolder !== undefined) serveWeb(express, webFolder);
};

/** One process, one port: web UI, GraphQL over HTTP and WebSocket, health; the demo beside it, under `/demo`. */
export const createApp = async (options: AppOptions): Promise<App> => {
  const log = options.log ?? pino({ level: options.config?.LOG_LEVEL ?? 'silent' }, pino.destination(2));
  const house = await openHouse(options);
  const entrance = entranceOf(house, options.dataFolder, log);
  const stopSweeping = sweeping(house, log);
  const houses = new Houses(house, openDemo);
  let closeSockets = async () => {};
  const closing = {
    serverWillStart: async () => ({ drainServer: () => closeSockets() }),
  };
  const points = new Points(house.config);
  const module = AppModule.of(houses, points, log, closing);
  const nest = await NestFactory.create<NestExpressApplication>(module, new BoundedExpress(house.config), {
    logger: false,
    abortOnError: false,
    bodyParser: false,
  });
  const express = nest.getHttpAdapter().getInstance() as Express;
  const addresses = new Addresses(house.config.PUBLIC_URL);
  prepare(express, { house, entrance, addresses, points, log, webFolder: options.webFolder });
  nest.useGlobalFilters(new EveryError(log));
  await nest.init();
  const { schema } = nest.get(GraphQLSchemaHost);
  const sockets = serveSockets(nest.getHttpServer(), schema, { houses, entrance, addresses, points, log });
  closeSockets = sockets.close;
  return {
    nest,
    house,
    listen: async (port = 0, host = '127.0.0.1') => {
      await nest.listen(port, host);
      return (await nest.getUrl()).replace('[::1]', 'localhost');
    },
    close: async () => {
      stopSweeping();
      await nest.close();
      await entrance.close();
      await houses.close();
    },
  };
};
