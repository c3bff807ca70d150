import { argon2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashPassword, isOutdated, isPasswordOf, passwordFault } from './password.ts';

const phrase = 'harbour cranes at dawn';

describe('a password', () => {
  it('is kept as argon2id over 19 MiB, twice, one lane, salted anew each time', async () => {
    const [one, other] = await Promise.all([hashPassword(phrase), hashPassword(phrase)]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(other).not.toBe(one);
    const [salt, tag] = one
      .split('$')
      .slice(4)
      .map((part) => Buffer.from(part, 'base64'));
    const same = { message: phrase, nonce: salt!, parallelism: 1, memory: 19456, passes: 2, tagLength: 32 };
    expect(argon2Sync('argon2id', same).equals(tag!)).toBe(true);
  });

  it('is told from another one, and is the same however its accents were typed', async () => {
    const stored = await hashPassword('cr\u00e8me br\u00fbl\u00e9e');
    expect(await isPasswordOf('cre\u0300me bru\u0302le\u0301e', stored)).toBe(true);
    expect(await isPasswordOf('creme brulee', stored)).toBe(false);
    expect(await isPasswordOf('', stored)).toBe(false);
    expect(await isPasswordOf(phrase, null)).toBe(false);
  });

  it('is checked with the work it was made with, and known to need more', async () => {
    const weak = {
      message: phrase,
      nonce: Buffer.alloc(16),
      parallelism: 1,
      memory: 64,
      passes: 1,
      tagLength: 32,
    };
    const tag = argon2Sync('argon2id', weak).toString('base64').replace('=', '');
    const stored = `$argon2id$v=19$m=64,t=1,p=1$${'A'.repeat(22)}$${tag}`;
    expect(await isPasswordOf(phrase, stored)).toBe(true);
    expect(isOutdated(stored)).toBe(true);
    expect(isOutdated(await hashPassword(phrase))).toBe(false);
    await expect(isPasswordOf(phrase, 'plain')).rejects.toMatchObject({ code: 'damaged' });
  });

  it('is refused with the reason when it is too short, too long or one letter again and again', async () => {
    expect(passwordFault('elevenchars')).toMatch(/at least 12 characters; this one has 11/);
    expect(passwordFault('x'.repeat(257))).toMatch(/at most 256/);
    expect(passwordFault('abababababab')).toMatch(/four different/);
    expect(passwordFault(phrase)).toBeUndefined();
    await expect(hashPassword('short')).rejects.toMatchObject({ code: 'weak-password' });
  });
});
