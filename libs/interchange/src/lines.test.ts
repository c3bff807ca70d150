import { describe, expect, it } from 'vitest';
import { linesOf, maxLineBytes, type Chunks } from './lines.ts';
import { chunksOf } from './testing/files.ts';

const all = async (chunks: Chunks) => (await Array.fromAsync(linesOf(chunks))).flat();
const read = (text: string | Uint8Array, size?: number) => all(chunksOf(text, size));

describe('the lines of a file', () => {
  it('are the same however the bytes arrive', async () => {
    const text = 'Zürich\n{"a":1}\nlast, without an end';
    const whole = await read(text, 1_000);
    for (const size of [1, 2, 3, 5]) expect(await read(text, size)).toEqual(whole);
    expect(whole).toEqual([
      { line: 1, text: 'Zürich' },
      { line: 2, text: '{"a":1}' },
      { line: 3, text: 'last, without an end' },
    ]);
  });

  it('arrive as text as well as bytes', async () => {
    async function* pieces() {
      yield 'on';
      yield 'e\ntwo';
    }
    expect(await all(pieces())).toEqual([
      { line: 1, text: 'one' },
      { line: 2, text: 'two' },
    ]);
  });

  it('are numbered as an editor numbers them: blank ones count and are left out', async () => {
    expect(await read('one\n\n  \r\ntwo\n\n')).toEqual([
      { line: 1, text: 'one' },
      { line: 4, text: 'two' },
    ]);
  });

  it('may begin with a byte order mark and end in CR LF', async () => {
    const lines = await read('\uFEFF{"a":1}\r\n{"b":2}\r\n');
    expect(lines.map((line) => 'text' in line && JSON.parse(line.text))).toEqual([{ a: 1 }, { b: 2 }]);
  });

  it('that are no UTF-8 are named, and the next ones are read', async () => {
    expect(await read(Buffer.from('Z\xfcrich\nBern\n', 'latin1'))).toEqual([
      { line: 1, unreadable: 'not-utf-8' },
      { line: 2, text: 'Bern' },
    ]);
  });

  it('longer than 1 MB are named and not held in memory', async () => {
    async function* endless() {
      const piece = Buffer.alloc(1_048_576, 'x');
      for (let n = 0; n < 256; n++) yield piece;
      yield Buffer.from('\nnext\n');
    }
    const before = process.memoryUsage().arrayBuffers;
    const [first, second] = await all(endless());
    expect([first, second]).toEqual([
      { line: 1, unreadable: 'too-long' },
      { line: 2, text: 'next' },
    ]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * 1_048_576);
    const [longest] = await read('x'.repeat(maxLineBytes), 65_536);
    expect(longest).toHaveProperty('text');
  });
});
