import type { Draw } from './draw.ts';

const nasty = [
  '\0',
  '\ufeff',
  '\u202e',
  '💥',
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  '$',
  '...',
  '#',
  '\r',
  '1e999',
  'null',
  '\\ud800',
];

type Change = (draw: Draw, bytes: Buffer) => Buffer;

const place = (draw: Draw, bytes: Buffer) => draw.index(bytes.length + 1);
const span = (draw: Draw, bytes: Buffer): [number, number] => {
  const start = place(draw, bytes);
  return [start, Math.min(bytes.length, start + 1 + draw.index(20))];
};
const spliced = (bytes: Buffer, start: number, end: number, put: Buffer) =>
  Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(end)]);

const changes: readonly Change[] = [
  (draw, bytes) => {
    const other = Buffer.from(bytes);
    if (other.length > 0) other[draw.index(other.length)]! ^= 1 << draw.index(8);
    return other;
  },
  (draw, bytes) => spliced(bytes, ...span(draw, bytes), Buffer.alloc(0)),
  (draw, bytes) => {
    const at = place(draw, bytes);
    return spliced(bytes, at, at, Buffer.from(draw.oneOf(nasty)));
  },
  (draw, bytes) => {
    const [at, again] = [place(draw, bytes), bytes.subarray(...span(draw, bytes))];
    return spliced(bytes, at, at, again);
  },
  (draw, bytes) => {
    const at = place(draw, bytes);
    return spliced(
      bytes,
      at,
      at,
      Buffer.from(Array.from({ length: 1 + draw.index(8) }, () => draw.index(256))),
    );
  },
  (draw, bytes) => bytes.subarray(0, place(draw, bytes)),
];

/** The same bytes with one to three things wrong: flipped, cut out, put in, said twice, cut off. */
export const withNoise = (draw: Draw, bytes: Buffer): Buffer => {
  let noisy = bytes;
  for (let turn = draw.index(3); turn >= 0; turn--) noisy = draw.oneOf(changes)(draw, noisy);
  return noisy;
};
