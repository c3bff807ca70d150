import { Button, NativeSelect, TextInput } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { count, inFigures } from '../../ui/search-text.ts';
import { isFiltered, noFilter, statusChoices, type RoadmapFilter } from './roadmap-filter.ts';
import { groupings } from './rows.ts';
import classes from './RoadmapFilters.module.css';

const route = getRouteApi('/');

type Choice = { readonly value: string; readonly label: string };

type RoadmapFiltersProps = {
  teams: readonly { readonly key: string; readonly title: string }[];
  contacts: readonly { readonly key: string; readonly name: string }[];
  zooms: readonly Choice[];
  found: number;
  total: number;
  /** What is still on its way; empty when all is there. */
  coming: string;
};

const healths: readonly Choice[] = [
  { value: '', label: 'Any health' },
  { value: 'on_track', label: 'On track' },
  { value: 'at_risk', label: 'At risk' },
  { value: 'off_track', label: 'Off track' },
  { value: 'none', label: 'Not reported' },
];

const tracks: readonly Choice[] = [
  { value: '', label: 'Any track' },
  { value: 'feature', label: 'Feature' },
  { value: 'infrastructure', label: 'Infrastructure' },
  { value: 'maintenance', label: 'Maintenance' },
  { value: 'operations', label: 'Operations' },
  { value: 'none', label: 'No track' },
];

/** What is chosen here is in the address: a filtered view is a link. */
export function RoadmapFilters({ teams, contacts, zooms, found, total, coming }: RoadmapFiltersProps) {
  const filter = route.useSearch();
  const navigate = useNavigate({ from: '/' });
  const [more, setMore] = useState(false);
  const choose = (change: RoadmapFilter) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false });
  const select = (name: keyof RoadmapFilter, label: string, data: readonly Choice[]) => (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={filter[name] ?? ''}
      onChange={({ currentTarget }) => choose({ [name]: currentTarget.value || undefined })}
      data={[...data]}
    />
  );
  const hidden = [filter.health, filter.track, filter.contact].some(Boolean);
  return (
    <search className={classes['filters']}>
      <TextInput
        size="xs"
        aria-label="Words in the title"
        placeholder="Find a goal"
        leftSection={<Icon name="search" />}
        value={filter.q ?? ''}
        onChange={({ currentTarget }) => choose({ q: currentTarget.value || undefined })}
      />
      {select('team', 'Team', [
        { value: '', label: 'All teams' },
        ...teams.map(({ key, title }) => ({ value: key, label: title })),
        { value: 'none', label: 'No team' },
      ])}
      {select('status', 'Status', [{ value: '', label: 'Any status' }, ...statusChoices])}
      {(more || hidden) && (
        <>
          {select('health', 'Health', healths)}
          {select('track', 'Track', tracks)}
          {select('contact', 'Contact', [
            { value: '', label: 'Any contact' },
            ...contacts.map(({ key, name }) => ({ value: key, label: name })),
          ])}
        </>
      )}
      {!hidden && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={more}
          onClick={() => setMore((now) => !now)}
        >
          {more ? 'Fewer filters' : 'More filters'}
        </Button>
      )}
      {isFiltered(filter) && (
        <Button variant="subtle" size="compact-sm" onClick={() => choose(noFilter)}>
          Show all
        </Button>
      )}
      <p role="status" className={classes['found']}>
        {[isFiltered(filter) && `${inFigures(found)} of ${count(total, 'goal')}`, coming]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div className={classes['look']}>
        {select(
          'group',
          'Group',
          groupings.map(({ value, label }) => ({ value: value === 'none' ? '' : value, label })),
        )}
        {zooms.length > 0 && select('zoom', 'Zoom', zooms)}
      </div>
    </search>
  );
}
