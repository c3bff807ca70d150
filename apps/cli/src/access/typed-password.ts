import { Writable } from 'node:stream';
import { createInterface } from 'node:readline/promises';
import { text } from 'node:stream/consumers';

/** Shows nothing of what is typed. */
const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });

/** From a terminal, typed unseen; else the first line of standard input. Never from the command line, where all may read it. */
export const typedPassword = async (): Promise<string> => {
  if (!process.stdin.isTTY) return (await text(process.stdin)).split(/\r?\n/, 1)[0] ?? '';
  process.stderr.write('New password (at least 12 characters, not shown): ');
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: true });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
};
