import { expect, it } from 'vitest';
import { idIn, isSecretOf, newSecret } from './secret.ts';

it('a secret names its kind and its id, and is known by its digest only', () => {
  const { id, secret, digest } = newSecret('token');
  expect(secret).toMatch(/^thl_[a-z2-7]{16}[\w-]{43}$/);
  expect(idIn('token', secret)).toBe(id);
  expect(idIn('session', secret)).toBeUndefined();
  expect(idIn('token', `${secret}x`)).toBeUndefined();
  expect(digest).not.toContain(secret.slice(20));
  expect(isSecretOf(secret, digest)).toBe(true);
  expect(isSecretOf(`${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`, digest)).toBe(false);
  expect(isSecretOf(secret, '')).toBe(false);
});
