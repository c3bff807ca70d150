import { expect, it } from 'vitest';
import { ownPath } from './own-path.ts';

it.each([
  ['/', '/'],
  ['/goals/G-101?at=2026-07-01#story', '/goals/G-101?at=2026-07-01#story'],
  ['/people?q=%2F%2Fa', '/people?q=%2F%2Fa'],
])('%s is a path of our own', (to, path) => expect(ownPath(to)).toBe(path));

it.each([
  'https://evil.example/',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/.//evil.example',
  '/goals/..//evil.example',
  'javascript:alert(1)',
  'evil.example',
  ' /goals',
  '',
  undefined,
  ['/goals'],
])('%j leads nowhere else', (to) => expect(ownPath(to)).toBe('/'));
