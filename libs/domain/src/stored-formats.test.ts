import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { storedFormats } from './stored-formats.ts';

it('The reference of the stored formats is what the code stores (else: node libs/domain/print-events.ts)', () => {
  const reference = readFileSync(`${import.meta.dirname}/../events.schema.json`, 'utf8');
  expect(JSON.parse(reference)).toEqual(storedFormats());
  expect(Object.keys(JSON.parse(reference))).toEqual(Object.keys(storedFormats()));
});
