/** Pieces of a file, cut anywhere. */
export type Chunks = AsyncIterable<string | Uint8Array>;

export type Line = { readonly line: number } & (
  { readonly text: string } | { readonly unreadable: 'too-long' | 'not-utf-8' }
);

/** 1 MB: no fact needs more, and no file can fill the memory. */
export const maxLineBytes = 1_048_576;

const newLine = 10;

/**
 * Numbered lines of a UTF-8 file, those together that ended in the same piece of it; blank ones are counted and left out, a
 * byte order mark and CR LF do not matter.
 */
export async function* linesOf(chunks: Chunks, maxBytes = maxLineBytes): AsyncGenerator<readonly Line[]> {
  let line = 0;
  let parts: Uint8Array[] = [];
  let length = 0;
  // What is too long already is not collected; what waits is copied, whoever feeds us may use its buffer again.
  const add = (bytes: Uint8Array, waits: boolean) => {
    length += bytes.length;
    if (length <= maxBytes) parts.push(waits ? new Uint8Array(bytes) : bytes);
  };
  const take = (): Line | undefined => {
    line += 1;
    const read = length > maxBytes ? tooLong(line) : decoded(line, joined(parts));
    parts = [];
    length = 0;
    return 'text' in read && read.text.trim() === '' ? undefined : read;
  };
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    const ended: Line[] = [];
    let start = 0;
    for (let end = bytes.indexOf(newLine); end >= 0; end = bytes.indexOf(newLine, start)) {
      add(bytes.subarray(start, end), false);
      const read = take();
      if (read) ended.push(read);
      start = end + 1;
    }
    if (start < bytes.length) add(bytes.subarray(start), true);
    if (ended.length > 0) yield ended;
  }
  const last = length > 0 ? take() : undefined;
  if (last) yield [last];
}

/** Most lines lie in one piece of the file. */
const joined = (parts: readonly Uint8Array[]): Uint8Array =>
  parts.length === 1 ? parts[0]! : Buffer.concat(parts);

const utf8 = new TextDecoder('utf-8', { fatal: true });

const tooLong = (line: number): Line => ({ line, unreadable: 'too-long' });

const decoded = (line: number, bytes: Uint8Array): Line => {
  try {
    return { line, text: utf8.decode(bytes) };
  } catch {
    return { line, unreadable: 'not-utf-8' };
  }
};
