import 'reflect-metadata';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Planner } from '@throughline/application';
import { memoryPeopleVault, type PeopleVault } from '@throughline/directory';
import { openPeopleVault, readPeopleVault } from '@throughline/directory-sqlite';
import type { EventStore } from '@throughline/event-store';
import { openSqliteStore } from '@throughline/event-store-sqlite';
import type { Express } from 'express';
import { pino, type Logger } from 'pino';
import { knownHost, ownRequests } from './access/same-origin.ts';
import { AppModule } from './app.module.ts';
import { ordinaryConfig, type Config } from './config.ts';
import { Houses, sameDoorForDemo } from './demo/houses.ts';
import { openDemo } from './demo/open-demo.ts';
import type { House } from './org/house.ts';
import { bodyErrors, jsonBody } from './server/body.ts';
import { deadline } from './server/deadline.ts';
import { EveryError } from './server/every-error.ts';
import { BoundedExpress } from './server/http-server.ts';
import { News } from './server/news.ts';
import { Points } from './server/points.ts';
import { chargeRequest } from './server/rate-limit.ts';
import { serveSockets } from './server/sockets.ts';
import { contentSecurity } from './web/content-security.ts';
import { serveWeb } from './web/serve-web.ts';

export type AppOptions = {
  /** Log and vault are opened in this folder, unless they are given. */
  readonly dataFolder?: string;
  readonly store?: EventStore;
  readonly vault?: PeopleVault;
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

const openHouse = async (options: AppOptions): Promise<House> => {
  const { dataFolder, now = Date.now } = options;
  const store = options.store ?? (await openSqliteStore({ folder: dataFolder! }));
  const openVault = store.capabilities.readOnly ? readPeopleVault : openPeopleVault;
  const vault = options.vault ?? (dataFolder === undefined ? memoryPeopleVault() : openVault(dataFolder));
  const planner = await Planner.open({ store, now });
  return {
    planner,
    news: new News(planner),
    vault,
    now,
    startedAt: now(),
    config: { ...ordinaryConfig, ...options.config },
  };
};

/** What every request passes, in this order, before GraphQL. */
const prepare = (express: Express, { config }: House, points: Points, webFolder: string | undefined) => {
  express.disable('x-powered-by');
  // A digest of every answer, for caches that may keep none: what is kept says its own, and files have theirs.
  express.disable('etag');
  express.use(contentSecurity(), knownHost, ownRequests, sameDoorForDemo);
  express.use('/graphql', deadline(config), chargeRequest(points), jsonBody(config), bodyErrors(config));
  if (webFolder !== undefined) serveWeb(express, webFolder);
};

/** One process, one port: web UI, GraphQL over HTTP and WebSocket, health; the demo beside it, under `/demo`. */
export const createApp = async (options: AppOptions): Promise<App> => {
  const log = options.log ?? pino({ level: options.config?.LOG_LEVEL ?? 'silent' }, pino.destination(2));
  const house = await openHouse(options);
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
  prepare(nest.getHttpAdapter().getInstance() as Express, house, points, options.webFolder);
  nest.useGlobalFilters(new EveryError(log));
  await nest.init();
  const sockets = serveSockets(nest.getHttpServer(), nest.get(GraphQLSchemaHost).schema, houses, points, log);
  closeSockets = sockets.close;
  return {
    nest,
    house,
    listen: async (port = 0, host = '127.0.0.1') => {
      await nest.listen(port, host);
      return (await nest.getUrl()).replace('[::1]', 'localhost');
    },
    close: async () => {
      await nest.close();
      await houses.close();
    },
  };
};
