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

/** About a thousand changes: their new people are written together, and they are gone before the garbage collector keeps them. */
const pieceBytes = 262_144;

export const inputFile = (path: string): { readonly name: string; readonly chunks: Chunks } =>
  path === standardInput
    ? { name: 'standard input', chunks: process.stdin }
    : { name: basename(path), chunks: createReadStream(path, { highWaterMark: pieceBytes }) };
