import type { RequestHandler } from 'express';
import type { IncomingMessage } from 'node:http';
import type { House } from '../org/house.ts';

const demoEndpoint = /^\/demo(?=\/graphql(?:[/?]|$))/;

/** The address as it was sent: Express shortens `url` on the way. */
const sentTo = (request: IncomingMessage & { originalUrl?: string }): string =>
  request.originalUrl ?? request.url ?? '/';

const isForDemo = (request: IncomingMessage): boolean => demoEndpoint.test(sentTo(request));

/** The own organisation and the demo: one schema, one set of limits, two stores. The address of a request chooses. */
export class Houses {
  readonly own: House;
  readonly #open: () => Promise<House>;
  #demo: Promise<House> | undefined;

  constructor(own: House, openDemo: (own: House) => Promise<House>) {
    this.own = own;
    this.#open = () => openDemo(own);
  }

  /** The demo is opened by the first request to it; the own organisation answers without waiting. */
  of(request: IncomingMessage): House | Promise<House> {
    return isForDemo(request) ? this.#theDemo() : this.own;
  }

  #theDemo(): Promise<House> {
    this.#demo ??= this.#open().catch((error: unknown) => {
      this.#demo = undefined;
      throw error;
    });
    return this.#demo;
  }

  async close(): Promise<void> {
    const demo = await this.#demo?.catch(() => undefined);
    for (const house of demo ? [demo, this.own] : [this.own]) {
      await house.planner.store.close();
      await house.directory.close();
    }
  }
}

/** From here on `/demo/graphql` passes whatever `/graphql` passes; only the house behind it is another. */
export const sameDoorForDemo: RequestHandler = (request, _response, next) => {
  if (isForDemo(request)) request.url = request.url.replace(demoEndpoint, '');
  next();
};
