import { NativeSelect, TextInput } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Mutates } from '../../recording/Mutates.tsx';
import { Icon } from '../../ui/Icon.tsx';
import list from '../../ui/List.module.css';
import { Page } from '../../ui/Page.tsx';
import views from '../../ui/Views.module.css';
import { AddPersonButton } from './AddPerson.tsx';
import { FormTeamButton } from './FormTeam.tsx';
import { PeopleList } from './PeopleList.tsx';
import type { PeopleSearch } from './people-search.ts';
import { TeamTree } from './TeamTree.tsx';

const route = getRouteApi('/people');

/** The two views differ in what the address searches for, not in its path. */
const exactly = { exact: true, includeSearch: true };

/** Who works where? */
export function PeoplePage() {
  const { view, over, q } = route.useSearch();
  const navigate = useNavigate({ from: '/people' });
  const choose = (change: PeopleSearch) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true });
  return (
    <Page
      title="People"
      lead="Who works where, and with whom. Nobody is measured here."
      actions={
        <Mutates by="personAdd">
          <AddPersonButton />
          <FormTeamButton />
        </Mutates>
      }
    >
      <nav className={views['views']} aria-label="Views">
        <Link to="/people" search={(now) => ({ ...now, view: undefined })} activeOptions={exactly}>
          Teams
        </Link>
        <Link to="/people" search={(now) => ({ ...now, view: 'people' })} activeOptions={exactly}>
          Everybody
        </Link>
      </nav>
      <search className={list['filters']}>
        <TextInput
          aria-label={view === 'people' ? 'Name or key' : 'Words in the team or in a name'}
          placeholder={view === 'people' ? 'Find somebody' : 'Find a team or somebody in it'}
          leftSection={<Icon name="search" />}
          value={q ?? ''}
          onChange={({ currentTarget }) => choose({ q: currentTarget.value || undefined })}
        />
        <NativeSelect
          aria-label={view === 'people' ? 'Which people' : 'Which teams'}
          value={over ?? ''}
          onChange={({ currentTarget }) =>
            choose({ over: currentTarget.value === 'yes' ? 'yes' : undefined })
          }
          data={[
            { value: '', label: view === 'people' ? 'Who is here' : 'At work' },
            { value: 'yes', label: view === 'people' ? 'Also who left' : 'Also those that are over' },
          ]}
        />
      </search>
      {view === 'people' ? <PeopleList /> : <TeamTree />}
    </Page>
  );
}
