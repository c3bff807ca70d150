import type { Chunks } from '@throughline/interchange';
import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';

/** What a file is called that is read from standard input. */
export const standardInput = '-';

/** Throws for a file that is not there and for a folder, before anything is opened or written on its behalf. */
export const refuseUnreadable = (path: string): void => {
  if (path !== standardInput && statSync(path).isDirectory())
    throw Object.assign(new Error(`${path} is a folder`), { code: 'EISDIR', path });
};

/** A few thousand changes, which are mapped, and their new people written, together. */
const pieceBytes = 1_048_576;

export const inputFile = (path: string): { readonly name: string; readonly chunks: Chunks } =>
  path === standardInput
    ? { name: 'standard input', chunks: process.stdin }
    : { name: basename(path), chunks: createReadStream(path, { highWaterMark: pieceBytes }) };
