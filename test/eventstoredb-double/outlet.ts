import type { ServerWritableStream } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { Encoded } from './messages.ts';

export type ReadCall = ServerWritableStream<ReadReq, ReadResp>;

export class ReaderLeft extends Error {}

/** Writes to one reader no faster than he reads. */
export class Outlet {
  readonly #call: ReadCall;
  #wake: (() => void) | undefined;
  sent = 0;

  constructor(call: ReadCall) {
    this.#call = call;
    for (const event of ['drain', 'cancelled', 'close']) call.on(event, () => this.#wake?.());
  }

  async send(message: Encoded): Promise<void> {
    if (this.#call.cancelled) throw new ReaderLeft();
    this.sent++;
    // The service that this goes through takes bytes for what they are (double.ts).
    if (this.#call.write(message as unknown as ReadResp)) return;
    await new Promise<void>((resolve) => (this.#wake = resolve));
    if (this.#call.cancelled) throw new ReaderLeft();
  }
}
