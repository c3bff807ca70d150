import { expect, it } from 'vitest';
import { auditFilter, readAuditSearch } from './audit-filter.ts';

it('takes from the address what it understands', () => {
  const search = {
    what: 'accounts',
    by: 'p_1',
    via: ' ',
    since: '2026-02-30x',
    until: '2026-03-01',
    at: '-P1W',
  };
  expect(readAuditSearch(search)).toEqual({ what: 'accounts', by: 'p_1', until: '2026-03-01' });
  expect(readAuditSearch({ what: 'everything' })).toEqual({});
});

it('asks for whole days, the last one included', () => {
  expect(auditFilter({ since: '2026-03-01', until: '2026-03-01', kind: 'SignedIn' })).toEqual({
    accountsOnly: false,
    kinds: ['SignedIn'],
    since: '2026-03-01T00:00:00.000Z',
    until: '2026-03-02T00:00:00.000Z',
  });
});
