import type { IncomingMessage } from 'node:http';
import { isLoopback } from '../server/loopback.ts';

const hostName = (host: string): string => host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');

/** The names under which this server is reached: of the machine itself and, where there is one, the public address. */
export class Addresses {
  readonly #public: URL | undefined;

  constructor(publicUrl: string | undefined) {
    this.#public = publicUrl === undefined ? undefined : new URL(publicUrl);
  }

  /**
   * A page elsewhere may point its own name at this server (DNS rebinding): it answers to its own names only. Of two
   * names a proxy may believe the other one.
   */
  isHostKnown({ headers, headersDistinct }: IncomingMessage): boolean {
    if (headersDistinct.host?.length !== 1) return false;
    const host = headers.host ?? '';
    return isLoopback(hostName(host)) || this.#isPublicHost(host);
  }

  /** Browsers say where a request comes from; programs that say nothing are no browsers. */
  isSameOrigin({ headers }: IncomingMessage): boolean {
    const site = headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
    const { origin, host = '' } = headers;
    if (origin === undefined) return true;
    if (!URL.canParse(origin)) return false;
    // Behind a proxy that speaks TLS the scheme is the public one's, whatever the server itself speaks.
    if (this.#isPublicHost(host)) return origin === this.#public?.origin;
    return new URL(origin).host === host;
  }

  #isPublicHost(host: string): boolean {
    if (!this.#public) return false;
    const { protocol } = this.#public;
    return URL.canParse(`${protocol}//${host}`) && new URL(`${protocol}//${host}`).host === this.#public.host;
  }
}
