import type { OrgPeopleArgs, OrgTeamsArgs } from '../generated/inputs.ts';
import type { At } from '../org/at.ts';

const byTitle = (a: { readonly title: string }, b: { readonly title: string }) =>
  a.title.localeCompare(b.title);
const among = (wanted: readonly unknown[] | null | undefined, status: unknown) =>
  !wanted || wanted.includes(status);

/** Teams by name; those that are over only when asked for. */
export const teamsPage = (at: At, { filter, ...args }: OrgTeamsArgs) => {
  const wanted = filter?.status ?? ['active', 'mentioned'];
  const teams = at.view
    .all('team')
    .filter(({ status }) => among(wanted, status))
    .map((team) => at.of('team', team));
  return at.page(`teams ${JSON.stringify(filter)}`, teams.sort(byTitle), args, (team) => team);
};

/** People by name; those who left only when asked for. */
export const peoplePage = (at: At, { filter, ...args }: OrgPeopleArgs) => {
  const wanted = filter?.status ?? ['active', 'mentioned'];
  const text = filter?.search?.trim().toLowerCase() ?? '';
  const people = at.view
    .all('person')
    .filter(({ status }) => among(wanted, status))
    .map((person) => at.of('person', person))
    .filter(({ name, key }) => `${name} ${key}`.toLowerCase().includes(text));
  return at.page(`people ${JSON.stringify(filter)}`, people.sort(byTitle), args, (person) => person);
};
