import { ExpressAdapter } from '@nestjs/platform-express';
import { createServer } from 'node:http';
import type { Config } from '../config.ts';

/** Whoever has not said by then what he wants is not waited for, in ms. */
const headersMs = 10_000;
/** How often it is looked who is late, in ms: Node's own half a minute keeps a slow sender for as long. */
const checkedEveryMs = 1_000;

/** Nest's adapter on a server that closes on senders who take their time, and takes so many connections at most. */
export class BoundedExpress extends ExpressAdapter {
  readonly #config: Config;

  constructor(config: Config) {
    super();
    this.#config = config;
  }

  override initHttpServer(): void {
    const { LIMIT_REQUEST_MS, LIMIT_CONNECTIONS } = this.#config;
    const times = {
      headersTimeout: Math.min(headersMs, LIMIT_REQUEST_MS),
      requestTimeout: LIMIT_REQUEST_MS,
      connectionsCheckingInterval: checkedEveryMs,
    };
    this.httpServer = createServer(times, this.getInstance());
    this.httpServer.maxConnections = LIMIT_CONNECTIONS;
  }
}
