/** What somebody sends, and how it must be refused. The tables in `attacks/` are made of these. */
export type Attack = {
  readonly name: string;
  readonly sends: Sent;
  /** The status of HTTP and the code, such as `400 TOO_DEEP`; of a few that are harmless, `200`. */
  readonly refused: string;
};

/** As who it is sent. */
export type Sender = 'administrator' | 'viewer' | 'nobody';

export type Sent = {
  readonly as?: Sender;
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Bytes past any client: a request as it stands. `{host}` is the server's own name, `{token}` the administrator's. */
  readonly bytes?: string;
};

export const json = { 'content-type': 'application/json' };

/** The ordinary way to ask: POST, as JSON. */
export const ask = (query: unknown, more: object = {}): Sent => ({
  method: 'POST',
  headers: json,
  body: JSON.stringify({ query, ...more }),
});

export const times = (count: number, word: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => word(index)).join(' ');
