import { expect, it } from 'vitest';
import { signInAddress, wantedIn } from './sign-in-address.ts';

const origin = 'https://plans.example';

it('leads back to the page and its moment', () => {
  const here = { pathname: '/goals/goal:G-107', search: '?at=2026-08-29' };
  const address = signInAddress(here);
  expect(address).toBe('/sign-in?to=%2Fgoals%2Fgoal%3AG-107%3Fat%3D2026-08-29');
  expect(wantedIn(address.slice('/sign-in'.length), origin)).toBe('/goals/goal:G-107?at=2026-08-29');
  expect(signInAddress({ pathname: '/', search: '' })).toBe('/sign-in');
});

it.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
  'goals',
  'http://[',
  '/sign-in?to=/sign-in',
])('never leads to %s', (to) => {
  expect(wantedIn(`?to=${encodeURIComponent(to)}`, origin)).toBe('/');
});
