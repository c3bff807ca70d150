import { expect, it } from 'vitest';
import { looksPersonal } from './looks-personal.ts';

it.each([
  'Ask ines@harbourline.example first',
  'write to <i.duarte+berths@mail.harbourline.example>',
  'Größe@hafen.example',
])('takes %j for a mail address', (text) => expect(looksPersonal(text)).toBe('a mail address'));

it.each(['Ring +351 912 345 678', '(030) 1234-5678 after noon', '0171/23456789', '+49 (0)30 123456'])(
  'takes %j for a phone number',
  (text) => expect(looksPersonal(text)).toBe('a phone number'),
);

it.each([
  'Berths in a day',
  'from 2026-07-01 to 2026-12-31',
  '01/02/2026',
  '1,000,000 rows and 0.25 s',
  'version 10.20.30.40-50',
  'order 4711-0815-2342-9999',
  'team@payments',
  'D-31, G-107 @ review',
])('takes %j for what it is', (text) => expect(looksPersonal(text)).toBeUndefined());
