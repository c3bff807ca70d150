import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

/** Debian keeps the server's programs out of the PATH, a folder for each version. */
const binFolder = (): string | undefined => {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = versions.map((version) => join(debian, version, 'bin'));
  try {
    folders.push(execFileSync('pg_config', ['--bindir'], { encoding: 'utf8', stdio: 'pipe' }).trim());
  } catch {
    // Not there, or the client's only.
  }
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
};

/** PostgreSQL does not run as root: somebody without rights takes its place. */
const runAs = (): { uid: number; gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
};

/** A PostgreSQL server for one test file, on a socket in a folder of its own: no port, no network, gone afterwards. */
export class ThrowawayServer {
  readonly #bin: string;
  readonly #folder: string;
  readonly #user = runAs();
  #process: ChildProcess | undefined;

  private constructor(bin: string, folder: string) {
    this.#bin = bin;
    this.#folder = folder;
  }

  static installed(): boolean {
    return binFolder() !== undefined;
  }

  static async start(): Promise<ThrowawayServer> {
    // Short: the path of a socket has 107 bytes at most.
    const server = new ThrowawayServer(binFolder()!, mkdtempSync(join(tmpdir(), 'thl-pg-')));
    if (server.#user) chownSync(server.#folder, server.#user.uid, server.#user.gid);
    const data = ['--pgdata', server.#data, '--username', 'throughline', '--auth', 'trust', '--no-sync'];
    execFileSync(join(server.#bin, 'initdb'), [...data, '--encoding', 'UTF8', '--locale', 'C'], {
      ...server.#user,
      cwd: server.#folder,
      stdio: 'pipe',
    });
    process.once('exit', () => server.#process?.kill('SIGKILL'));
    await server.run();
    return server;
  }

  get #data(): string {
    return join(this.#folder, 'data');
  }

  async run(): Promise<void> {
    const settings = { listen_addresses: '', unix_socket_directories: this.#folder, fsync: 'off' };
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    let said = '';
    this.#process = spawn(join(this.#bin, 'postgres'), ['-D', this.#data, ...flags], {
      ...this.#user,
      cwd: this.#folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#process.stderr!.on('data', (text: Buffer) => (said += text.toString()));
    for (let tries = 0; tries < 300; tries++) {
      if (this.#process.exitCode !== null) break;
      if (await this.#isReady()) return;
      await pause(100);
    }
    throw new Error(`PostgreSQL did not start: ${said}`);
  }

  /** At once, without a word to those connected: as a crash would. */
  async stop(): Promise<void> {
    const ended = new Promise((done) => this.#process?.once('exit', done));
    this.#process?.kill('SIGQUIT');
    await ended;
    this.#process = undefined;
  }

  /** The address of the database, with nothing in it. Whoever used it has closed it. */
  async emptyDatabase(): Promise<string> {
    await this.#tell('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    return this.#address;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** A path inside the server's own folder, such as that of a table. */
  fileOf(path: string): string {
    return join(this.#data, path);
  }

  get #address(): string {
    return `postgres://throughline@/postgres?host=${encodeURIComponent(this.#folder)}`;
  }

  async #isReady(): Promise<boolean> {
    return this.#tell('SELECT 1').then(
      () => true,
      () => false,
    );
  }

  async #tell(sql: string): Promise<void> {
    const client = new Client({ connectionString: this.#address });
    try {
      await client.connect();
      await client.query(sql);
    } finally {
      await client.end().catch(() => {});
    }
  }
}
