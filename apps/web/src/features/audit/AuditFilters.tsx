import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from 'urql';
import { AccountsToChooseDocument } from '../../generated/documents.ts';
import { eventInWords } from '../../ui/event-in-words.ts';
import list from '../../ui/List.module.css';
import type { AuditSearch } from './audit-filter.ts';
import classes from './Audit.module.css';

/** What is done with accounts; what is done to the plan is found on the page of what it was done to, too. */
const accountKinds = [
  'SignedIn',
  'SignedOut',
  'SessionsEnded',
  'PasswordSet',
  'LinkIssued',
  'IdentityLinked',
  'RoleGiven',
  'AccountDisabled',
  'AccountEnabled',
  'TokenMinted',
  'TokenRevoked',
  'ExportMade',
  'PersonErased',
  'TextRedacted',
];

const waysIn = [
  { value: '', label: 'By any way in' },
  { value: 'ui', label: 'ui: the web pages' },
  { value: 'api', label: 'api: a token' },
  { value: 'cli', label: 'cli: the machine' },
  { value: 'import', label: 'import' },
  { value: 'oidc', label: 'oidc: the provider' },
];

type AuditFiltersProps = { search: AuditSearch; onChange: (change: AuditSearch) => void };

export function AuditFilters({ search, onChange }: AuditFiltersProps) {
  const [{ data }] = useQuery({ query: AccountsToChooseDocument });
  const people = data?.access.accounts ?? [];
  return (
    <search className={list['filters']}>
      <NativeSelect
        aria-label="What"
        value={search.kind ?? search.what ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({
            what: value === 'accounts' ? 'accounts' : undefined,
            kind: value === '' || value === 'accounts' ? undefined : value,
          })
        }
        data={[
          { value: '', label: 'Everything' },
          { value: 'accounts', label: 'All about accounts' },
          ...accountKinds.map((kind) => ({ value: kind, label: eventInWords(kind) })),
          ...(search.kind && !accountKinds.includes(search.kind) ? [search.kind] : []),
        ]}
      />
      <NativeSelect
        aria-label="Who"
        value={search.by ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ by: value || undefined })}
        data={[
          { value: '', label: 'Anybody' },
          ...people.map(({ personId, name }) => ({ value: personId, label: name })),
          ...(search.by && !people.some(({ personId }) => personId === search.by) ? [search.by] : []),
        ]}
      />
      <NativeSelect
        aria-label="Way in"
        value={search.via ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ via: value || undefined })}
        data={waysIn}
      />
      <label className={classes['day']}>
        From
        <TextInput
          type="date"
          title="A day in UTC"
          value={search.since ?? ''}
          onChange={({ currentTarget: { value } }) => onChange({ since: value || undefined })}
        />
      </label>
      <label className={classes['day']}>
        To
        <TextInput
          type="date"
          title="A day in UTC"
          value={search.until ?? ''}
          onChange={({ currentTarget: { value } }) => onChange({ until: value || undefined })}
        />
      </label>
    </search>
  );
}
