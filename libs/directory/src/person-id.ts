import { randomBytes } from 'node:crypto';

const base32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** 80 random bits in 16 letters and digits. */
export const opaqueWord = (): string => Array.from(randomBytes(16), (byte) => base32[byte % 32]).join('');

/** It says nothing about the person and outlives the name. */
export const newPersonId = (): string => `p_${opaqueWord()}`;
