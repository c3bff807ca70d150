import { Button, NativeSelect, TextInput } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Icon } from '../../ui/Icon.tsx';
import { isFiltered, statusChoices, type RoadmapFilter } from './roadmap-filter.ts';
import classes from './RoadmapFilters.module.css';

const route = getRouteApi('/');

type RoadmapFiltersProps = {
  teams: readonly { readonly key: string; readonly title: string }[];
  found: number;
  total: number;
};

/** What is chosen here is in the address: a filtered view is a link. */
export function RoadmapFilters({ teams, found, total }: RoadmapFiltersProps) {
  const filter = route.useSearch();
  const navigate = useNavigate({ from: '/' });
  const choose = (change: RoadmapFilter) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true });
  return (
    <search className={classes['filters']}>
      <TextInput
        aria-label="Words in the title"
        placeholder="Find a goal"
        leftSection={<Icon name="search" />}
        value={filter.q ?? ''}
        onChange={({ currentTarget }) => choose({ q: currentTarget.value || undefined })}
      />
      <NativeSelect
        aria-label="Team"
        value={filter.team ?? ''}
        onChange={({ currentTarget }) => choose({ team: currentTarget.value || undefined })}
        data={[
          { value: '', label: 'All teams' },
          ...teams.map(({ key, title }) => ({ value: key, label: title })),
        ]}
      />
      <NativeSelect
        aria-label="Status"
        value={filter.status ?? ''}
        onChange={({ currentTarget }) => choose({ status: currentTarget.value || undefined })}
        data={[
          { value: '', label: 'Any status' },
          ...statusChoices.map(({ value, label }) => ({ value, label })),
        ]}
      />
      <p role="status" className={classes['found']}>
        {isFiltered(filter) ? `${found} of ${total} goals` : ''}
      </p>
      {isFiltered(filter) && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => choose({ q: undefined, team: undefined, status: undefined })}
        >
          Show all
        </Button>
      )}
    </search>
  );
}
