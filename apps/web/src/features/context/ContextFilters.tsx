import { Button, NativeSelect, TextInput } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ContextLineFragment } from '../../generated/documents.ts';
import { Icon } from '../../ui/Icon.tsx';
import list from '../../ui/List.module.css';
import { isFiltered, kindInWords, kindsOf, stateChoices, type ContextFilter } from './context-filter.ts';

const route = getRouteApi('/context');

type ContextFiltersProps = { contexts: readonly ContextLineFragment[]; found: number };

/** What is chosen here is in the address. */
export function ContextFilters({ contexts, found }: ContextFiltersProps) {
  const filter = route.useSearch();
  const navigate = useNavigate({ from: '/context' });
  const choose = (change: ContextFilter) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true });
  return (
    <search className={list['filters']}>
      <TextInput
        aria-label="Words in the statement"
        placeholder="Find context"
        leftSection={<Icon name="search" />}
        value={filter.q ?? ''}
        onChange={({ currentTarget }) => choose({ q: currentTarget.value || undefined })}
      />
      <NativeSelect
        aria-label="Kind"
        value={filter.kind ?? ''}
        onChange={({ currentTarget }) => choose({ kind: currentTarget.value || undefined })}
        data={[
          { value: '', label: 'All kinds' },
          ...kindsOf(contexts).map((kind) => ({ value: kind, label: kindInWords(kind) })),
        ]}
      />
      <NativeSelect
        aria-label="Still true?"
        value={filter.state ?? ''}
        onChange={({ currentTarget }) => choose({ state: currentTarget.value || undefined })}
        data={[{ value: '', label: 'True or not' }, ...stateChoices]}
      />
      <p role="status" className={list['found']}>
        {isFiltered(filter) ? `${found} of ${contexts.length}` : ''}
      </p>
      {isFiltered(filter) && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => choose({ q: undefined, kind: undefined, state: undefined })}
        >
          Show all
        </Button>
      )}
    </search>
  );
}
