import { randomBytes } from 'node:crypto';

const base32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** `p_` and 80 random bits: it says nothing about the person and outlives the name. */
export const newPersonId = (): string =>
  `p_${Array.from(randomBytes(16), (byte) => base32[byte % 32]).join('')}`;
