import { createApp, type App, type AppOptions } from '@throughline/api';
import { memoryDirectory, openDirectory } from '@throughline/directory-sqlite';
import { memoryStore } from '@throughline/event-store';
import { namesInLog } from '../access/names-in-log.ts';
import { bearer, ownerIn, type Owner } from '../access/owner.ts';
import { eventStoreUrl, openFreshly } from '../eventstoredb/at-url.ts';

export type Answer<Data> = {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
  readonly extensions?: { readonly cost?: number };
};

// What a test asks for is known to the test only.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Loose = any;

/** A server of our own in this process, a clock to set, and a way to ask it as its owner. */
export class Server {
  readonly app: App;
  readonly url: string;
  readonly owner: Owner;
  readonly #clock: { now: number };

  private constructor(app: App, url: string, owner: Owner, clock: { now: number }) {
    this.app = app;
    this.url = url;
    this.owner = owner;
    this.#clock = clock;
  }

  static async start({ port, ...options }: Partial<AppOptions> & { port?: number } = {}): Promise<Server> {
    const clock = { now: Date.parse('2026-06-01T08:00:00Z') };
    const store = eventStoreUrl === undefined ? memoryStore() : await openFreshly(eventStoreUrl);
    // Sessions and tokens live by the machine's clock: a story jumps through years.
    const { dataFolder } = options;
    const directory =
      options.directory ?? (dataFolder === undefined ? memoryDirectory() : openDirectory(dataFolder));
    const owner = await ownerIn(directory);
    const stores = dataFolder ? { directory } : { store, directory };
    const app = await createApp({
      ...stores,
      now: () => clock.now,
      ...options,
      config: { LOG_LEVEL: (process.env['LOG_LEVEL'] ?? 'silent') as 'silent', ...options.config },
    });
    return new Server(app, await app.listen(port), owner, clock);
  }

  /** What requests of the owner carry. */
  get signedIn(): Record<string, string> {
    return bearer(this.owner);
  }

  /** It is now this instant. */
  at(instant: string): void {
    this.#clock.now = Date.parse(instant);
  }

  async post<Data = Loose>(query: string, variables: object = {}, headers: Record<string, string> = {}) {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(headers['cookie'] === undefined && this.signedIn),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer<Data>;
  }

  /** Asks, and takes an error as the failure of the test. */
  async ask<Data = Loose>(query: string, variables: object = {}): Promise<Data> {
    const { data, errors } = await this.post<Data>(query, variables);
    if (errors || !data) throw new Error(JSON.stringify(errors, undefined, 2));
    return data;
  }

  /** Tells one command; a refusal is the failure of the test. Answers the payload. */
  async tell(mutation: string, input: object, fields = ''): Promise<Loose> {
    const payload = await this.try(mutation, input, fields);
    if (payload.userErrors.length > 0) throw new Error(JSON.stringify(payload.userErrors));
    return payload;
  }

  /** Tells one command and answers the payload, refused or not. */
  async try(mutation: string, input: object, fields = ''): Promise<Loose> {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation Tell($input: ${type}!) { ${mutation}(input: $input) {
      position commandId changeSet userErrors { path code message hint } changes { kind } ${fields} } }`;
    return (await this.ask(query, { input }))[mutation];
  }

  /** Ends it, and the test with it if somebody's name stands in its log. */
  async stop(): Promise<void> {
    const { planner, directory } = this.app.house;
    const names = await namesInLog(planner.store, directory.people).finally(() => this.app.close());
    if (names.length > 0) throw new Error(`Names of people are in the log: ${names.join(', ')}`);
  }
}
