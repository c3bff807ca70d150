import { randomFillSync } from 'node:crypto';

const saltBytes = 16;
const drawnAtOnce = 256;

/** Random salts for sealing. Drawn by the hundred: one at a time, asking the system costs more than the sealing itself. */
export const salts = (): (() => string) => {
  const drawn = Buffer.alloc(saltBytes * drawnAtOnce);
  let next = drawnAtOnce;
  return () => {
    if (next === drawnAtOnce) {
      randomFillSync(drawn);
      next = 0;
    }
    const start = saltBytes * next++;
    return drawn.toString('base64url', start, start + saltBytes);
  };
};
