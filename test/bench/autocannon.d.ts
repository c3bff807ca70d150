/** As much of autocannon as is used here; it comes without types. */
declare module 'autocannon' {
  type Options = {
    readonly url: string;
    readonly connections: number;
    /** Seconds. */
    readonly duration: number;
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };
  type Result = {
    readonly requests: { readonly average: number };
    readonly errors: number;
    readonly timeouts: number;
    readonly non2xx: number;
  };
  function autocannon(options: Options): Promise<Result>;
  export = autocannon;
}
