import { Button, NativeSelect, TextInput } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Icon } from '../../ui/Icon.tsx';
import list from '../../ui/List.module.css';
import { count, inFigures } from '../../ui/search-text.ts';
import {
  counted,
  isFiltered,
  markChoices,
  statusChoices,
  type DecisionFilter,
  type Tally,
} from './decision-filter.ts';

const route = getRouteApi('/decisions');

type DecisionFiltersProps = { tally: Tally | undefined; found: number | undefined };

/** What is chosen here is in the address. */
export function DecisionFilters({ tally, found }: DecisionFiltersProps) {
  const filter = route.useSearch();
  const navigate = useNavigate({ from: '/decisions' });
  const choose = (change: DecisionFilter) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true });
  const fields = (tally?.fields ?? []).map(({ domain, name, decisions }) => ({
    value: domain,
    label: `${name} (${inFigures(decisions)})`,
  }));
  const isKnown = !filter.domain || fields.some(({ value }) => value === filter.domain);
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
        data={[{ value: '', label: 'Any status' }, ...counted(statusChoices, tally)]}
      />
      <NativeSelect
        aria-label="Mark"
        value={filter.mark ?? ''}
        onChange={({ currentTarget }) => choose({ mark: currentTarget.value || undefined })}
        data={[{ value: '', label: 'Any mark' }, ...counted(markChoices, tally)]}
      />
      {(fields.length > 0 || !isKnown) && (
        <NativeSelect
          aria-label="Domain"
          value={filter.domain ?? ''}
          onChange={({ currentTarget }) => choose({ domain: currentTarget.value || undefined })}
          data={[
            { value: '', label: 'All domains' },
            ...(isKnown ? [] : [{ value: filter.domain!, label: filter.domain! }]),
            ...fields,
          ]}
        />
      )}
      <p role="status" className={list['found']}>
        {isFiltered(filter) && found !== undefined ? count(found, 'decision') : ''}
      </p>
      {isFiltered(filter) && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => choose({ q: undefined, status: undefined, domain: undefined, mark: undefined })}
        >
          Show all
        </Button>
      )}
    </search>
  );
}
