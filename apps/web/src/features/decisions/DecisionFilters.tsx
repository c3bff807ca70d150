import { Button, NativeSelect, TextInput } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { DecisionLineFragment } from '../../generated/documents.ts';
import { Icon } from '../../ui/Icon.tsx';
import list from '../../ui/List.module.css';
import { count } from '../../ui/search-text.ts';
import { countsOf, domainsOf, isFiltered, type DecisionFilter } from './decision-filter.ts';

const route = getRouteApi('/decisions');

type DecisionFiltersProps = { decisions: readonly DecisionLineFragment[]; found: number };

/** What is chosen here is in the address. */
export function DecisionFilters({ decisions, found }: DecisionFiltersProps) {
  const filter = route.useSearch();
  const navigate = useNavigate({ from: '/decisions' });
  const choose = (change: DecisionFilter) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true });
  const domains = domainsOf(decisions);
  return (
    <search className={list['filters']}>
      <TextInput
        aria-label="Words in the decision"
        placeholder="Find a decision"
        leftSection={<Icon name="search" />}
        value={filter.q ?? ''}
        onChange={({ currentTarget }) => choose({ q: currentTarget.value || undefined })}
      />
      <NativeSelect
        aria-label="Status"
        value={filter.status ?? ''}
        onChange={({ currentTarget }) => choose({ status: currentTarget.value || undefined })}
        data={[
          { value: '', label: 'Any status' },
          ...countsOf(decisions).map(({ value, label, count: number }) => ({
            value,
            label: `${label} (${number})`,
          })),
        ]}
      />
      {domains.length > 0 && (
        <NativeSelect
          aria-label="Domain"
          value={filter.domain ?? ''}
          onChange={({ currentTarget }) => choose({ domain: currentTarget.value || undefined })}
          data={[{ value: '', label: 'All domains' }, ...domains]}
        />
      )}
      <p role="status" className={list['found']}>
        {isFiltered(filter) ? count(found, 'decision') : ''}
      </p>
      {isFiltered(filter) && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => choose({ q: undefined, status: undefined, domain: undefined })}
        >
          Show all
        </Button>
      )}
    </search>
  );
}
