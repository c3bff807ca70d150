import type { OrgFields, OrganisationFields, QueryFields } from '../generated/served.ts';
import { contextsPage, decisionDomainsPage, decisionsPage } from '../decisions/lists.ts';
import { orphansPage } from '../decisions/orphans.ts';
import { goalsPage } from '../roadmap/goals-page.ts';
import { horizonsPage } from '../roadmap/horizons-page.ts';
import { peoplePage, teamsPage } from '../staffing/lists.ts';
import { when } from '../server/desk.ts';
import { nodeNamed } from './node-named.ts';
import { OrgAt } from './org-at.ts';
import type { OrganisationAt } from './organisation-at.ts';
import { hits } from './search.ts';

export const orgQueries: Pick<QueryFields, 'org' | 'node' | 'nodes'> = {
  org: (_, { at }, desk) => when(desk.at(at), (asked) => new OrgAt(asked)),
  node: (_, { id, at }, desk) => when(desk.at(at), (asked) => nodeNamed(asked.at, id)),
  nodes: (_, { ids, at }, desk) => when(desk.at(at), (asked) => ids.map((id) => nodeNamed(asked.at, id))),
};

const atOf = (org: object) => (org as OrgAt).at;

export const orgFields: OrgFields = {
  horizons: (org, args) => horizonsPage(atOf(org), args),
  horizon: (org, { id }) => atOf(org).called('horizon', id),
  goals: (org, args) => goalsPage(atOf(org), args),
  goal: (org, { id }) => atOf(org).called('goal', id),
  teams: (org, args) => teamsPage(atOf(org), args),
  team: (org, { id }) => atOf(org).called('team', id),
  people: (org, args) => peoplePage(atOf(org), args),
  person: (org, { id }) => atOf(org).called('person', id),
  decisions: (org, args, { who }) => decisionsPage(atOf(org), args, who.id),
  decision: (org, { id }) => atOf(org).called('decision', id),
  orphans: (org, args, { who }) => orphansPage(atOf(org), args, who.id),
  decisionDomains: (org, args) => decisionDomainsPage(atOf(org), args),
  decisionDomain: (org, { id }) => atOf(org).called('domain', id),
  contexts: (org, args) => contextsPage(atOf(org), args),
  context: (org, { id }) => atOf(org).called('context', id),
  search: (org, args) => hits(atOf(org), args),
};

export const organisationFields: OrganisationFields = {
  story: (organisation, args) => (organisation as OrganisationAt).story(args),
};
