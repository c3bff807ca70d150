import { execFile, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';

/** Git said no, in its own words. */
export class GitRefused extends Error {
  override name = 'GitRefused';
}

/**
 * Only what reads: nothing that a repository may have configured is run (monitors, filters, signatures, pagers), nothing
 * is fetched, nobody is asked for a password.
 */
const settings = [
  'core.fsmonitor=false',
  'core.quotepath=off',
  'log.showSignature=false',
  'log.showRoot=true',
];
const env = {
  ...process.env,
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  LC_ALL: 'C',
};

const withSettings = (folder: string, args: readonly string[]) => [
  ...settings.flatMap((setting) => ['-c', setting]),
  '-C',
  folder,
  ...args,
];

/** Half a gigabyte of paths: more than any folder of records has changes. */
const maxOutput = 512 * 1_048_576;

/** What git prints. Throws a {@link GitRefused}; `ENOENT` when there is no git. */
export const git = (folder: string, ...args: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile(
      'git',
      withSettings(folder, args),
      { env, maxBuffer: maxOutput, encoding: 'utf8' },
      (error, out, err) => {
        if (!error) resolve(out);
        else if ((error as NodeJS.ErrnoException).code === 'ENOENT') reject(error);
        else reject(new GitRefused(err.trim().split('\n')[0] || error.message));
      },
    );
  });

/** Contents of files as git keeps them, one after the other, from one process. */
export class Blobs {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #output: AsyncIterator<Buffer>;
  #rest = Buffer.alloc(0);

  constructor(folder: string) {
    this.#process = spawn('git', withSettings(folder, ['cat-file', '--batch']), { env });
    this.#process.on('error', () => {});
    this.#process.stdin.on('error', () => {});
    this.#process.stderr.resume();
    this.#output = this.#process.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  /** Undefined for what is longer than `most` bytes. */
  async read(hash: string, most: number): Promise<Buffer | undefined> {
    this.#process.stdin.write(`${hash}\n`);
    const [, type, size] = (await this.#line()).split(' ');
    if (type !== 'blob') throw new GitRefused(`${hash} is not there`);
    const content = await this.#bytes(Number(size), most);
    await this.#bytes(1, 1);
    return content;
  }

  close(): void {
    this.#process.stdin.end();
    this.#process.kill();
  }

  async #more(): Promise<void> {
    const next = await this.#output.next();
    if (next.done) throw new GitRefused('git ended before it had answered');
    this.#rest = Buffer.concat([this.#rest, next.value]);
  }

  async #line(): Promise<string> {
    for (;;) {
      const end = this.#rest.indexOf(10);
      if (end >= 0) {
        const line = this.#rest.toString('utf8', 0, end);
        this.#rest = this.#rest.subarray(end + 1);
        return line;
      }
      await this.#more();
    }
  }

  /** Reads past what is too long, without keeping it. */
  async #bytes(size: number, most: number): Promise<Buffer | undefined> {
    let left = size;
    while (size > most && left > this.#rest.length) {
      left -= this.#rest.length;
      this.#rest = Buffer.alloc(0);
      await this.#more();
    }
    while (this.#rest.length < left) await this.#more();
    const bytes = Buffer.from(this.#rest.subarray(0, left));
    this.#rest = this.#rest.subarray(left);
    return size > most ? undefined : bytes;
  }
}
