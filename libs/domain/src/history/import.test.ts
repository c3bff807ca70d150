import { describe, expect, it } from 'vitest';
import { given } from '../testing/given.ts';
import { importRun, type ImportEvent } from './import.ts';

const importId = 'planning-sheet';
const record = (withoutEffect: string[], changeSets: number) =>
  ({ type: 'RecordImport', data: { importId, withoutEffect, changeSets } }) as const;
const recorded = (withoutEffect: string[], changeSets: number): ImportEvent => ({
  type: 'ImportRecorded',
  data: { withoutEffect, changeSets },
});

describe('The import of a source', () => {
  it('remembers what had no effect, and how much it recorded', () =>
    given(importRun)()
      .when(record(['a', 'b'], 7))
      .then(recorded(['a', 'b'], 7)));

  it('adds only what it did not know', () => {
    given(importRun)(recorded(['a'], 7))
      .when(record(['a', 'b', 'b'], 9))
      .then(recorded(['b'], 9));
    expect(given(importRun)(recorded(['a'], 7), recorded(['b'], 9)).state(importId)).toEqual({
      id: importId,
      withoutEffect: ['a', 'b'],
      changeSets: 9,
    });
  });

  it('never counts less than before', () =>
    given(importRun)(recorded([], 7))
      .when(record(['a'], 3))
      .then(recorded(['a'], 7)));

  it('is recorded once', () =>
    given(importRun)(recorded(['a'], 7))
      .when(record(['a'], 7))
      .thenNothing());
});
