import { memo } from 'react';
import { NativeSelect } from '@mantine/core';
import { useQuery } from 'urql';
import { DifferenceFiltersDocument } from '../generated/documents.ts';
import { kinds, type DifferenceFilter } from './difference-filter.ts';
import classes from './Difference.module.css';

type DifferenceFiltersProps = {
  at: string | undefined;
  filter: DifferenceFilter;
  onFilter: (filter: DifferenceFilter) => void;
};

export const DifferenceFilters = memo(function DifferenceFilters({
  at,
  filter,
  onFilter,
}: DifferenceFiltersProps) {
  const [{ data }] = useQuery({ query: DifferenceFiltersDocument, variables: { at: at ?? null } });
  const select = (
    label: string,
    name: keyof DifferenceFilter,
    all: string,
    options: readonly { value: string; label: string }[],
  ) => (
    <NativeSelect
      size="xs"
      label={label}
      value={filter[name] ?? ''}
      onChange={({ currentTarget }) => onFilter({ ...filter, [name]: currentTarget.value || undefined })}
      data={[{ value: '', label: all }, ...options]}
    />
  );
  const teams = data?.org.teams.nodes ?? [];
  const horizons = data?.org.horizons.nodes ?? [];
  return (
    <div className={classes['filters']} role="group" aria-label="Show only">
      {select(
        'Team',
        'team',
        'All teams',
        teams.map(({ id, title }) => ({ value: id, label: title })),
      )}
      {select(
        'Horizon',
        'horizon',
        'All horizons',
        horizons.map(({ id, name }) => ({ value: id, label: name })),
      )}
      {select(
        'Kind',
        'kind',
        'All kinds',
        Object.entries(kinds).map(([value, label]) => ({ value, label })),
      )}
    </div>
  );
});
