import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Link,
  parseSearchWith,
  retainSearchParams,
  stringifySearchWith,
  type ErrorComponentProps,
} from '@tanstack/react-router';
import { basepath } from './connection/which-house.ts';
import { readAccountSearch } from './features/account/account-search.ts';
import { readAuditSearch } from './features/audit/audit-filter.ts';
import { readChangesSearch } from './features/changes/changes-search.ts';
import { readReplaySearch } from './features/replay/replay-search.ts';
import { readContextFilter } from './features/context/context-filter.ts';
import { readDecisionFilter } from './features/decisions/decision-filter.ts';
import { readEndedReasonsSearch } from './features/decisions/ended-reasons-search.ts';
import { readPeopleSearch } from './features/people/people-search.ts';
import { readRoadmapFilter } from './features/roadmap/roadmap-filter.ts';
import { Frame } from './Frame.tsx';
import { Home } from './Home.tsx';
import { readMomentSearch } from './moment/moment-search.ts';
import { Loading, Notice } from './ui/Notice.tsx';
import { Page } from './ui/Page.tsx';

const root = createRootRoute({
  validateSearch: readMomentSearch,
  search: { middlewares: [retainSearchParams(['at', 'vs'])] },
  component: Frame,
  notFoundComponent: NoSuchPage,
  errorComponent: Broken,
});

function NoSuchPage() {
  return (
    <Page title="No such page">
      <Notice title="There is no page at this address">
        <Link to="/" data-button>
          Go to the roadmap
        </Link>
      </Notice>
    </Page>
  );
}

function Broken({ error }: ErrorComponentProps) {
  return (
    <Page title="This page broke">
      <Notice title="This page broke while it was drawn">
        <p>Nothing was changed. Reload it; if it happens again, tell us this: {String(error)}</p>
        {/* No link of the router: the page begins anew, and at the present. */}
        <a href={basepath} data-button>
          Go to the roadmap as it is now
        </a>
      </Notice>
    </Page>
  );
}

const routes = [
  createRoute({ getParentRoute: () => root, path: '/', validateSearch: readRoadmapFilter, component: Home }),
  createRoute({
    getParentRoute: () => root,
    path: '/goals/$id',
    component: lazyRouteComponent(() => import('./features/goal/GoalPage.tsx'), 'GoalPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/settings',
    component: lazyRouteComponent(() => import('./features/settings/SettingsPage.tsx'), 'SettingsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/decisions',
    validateSearch: readDecisionFilter,
    component: lazyRouteComponent(() => import('./features/decisions/DecisionsPage.tsx'), 'DecisionsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/decisions/$id',
    component: lazyRouteComponent(() => import('./features/decisions/DecisionPage.tsx'), 'DecisionPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/decisions/$id/review',
    component: lazyRouteComponent(() => import('./features/decisions/review/ReviewPage.tsx'), 'ReviewPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/who-decides',
    component: lazyRouteComponent(
      () => import('./features/decisions/domains/WhoDecidesPage.tsx'),
      'WhoDecidesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/ended-reasons',
    validateSearch: readEndedReasonsSearch,
    component: lazyRouteComponent(
      () => import('./features/decisions/EndedReasonsPage.tsx'),
      'EndedReasonsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/context',
    validateSearch: readContextFilter,
    component: lazyRouteComponent(() => import('./features/context/ContextPage.tsx'), 'ContextPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/context/$id',
    component: lazyRouteComponent(() => import('./features/context/ContextItemPage.tsx'), 'ContextItemPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/people',
    validateSearch: readPeopleSearch,
    component: lazyRouteComponent(() => import('./features/people/PeoplePage.tsx'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/people/$id',
    component: lazyRouteComponent(() => import('./features/people/PersonPage.tsx'), 'PersonPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/teams/$id',
    component: lazyRouteComponent(() => import('./features/people/TeamPage.tsx'), 'TeamPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/changes',
    validateSearch: readChangesSearch,
    component: lazyRouteComponent(() => import('./features/changes/ChangesPage.tsx'), 'ChangesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/replay',
    validateSearch: readReplaySearch,
    component: lazyRouteComponent(() => import('./features/replay/ReplayPage.tsx'), 'ReplayPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/setup',
    component: lazyRouteComponent(() => import('./features/access/SetUpPage.tsx'), 'SetUpPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    component: lazyRouteComponent(() => import('./features/access/SignInPage.tsx'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/invitation',
    component: lazyRouteComponent(() => import('./features/access/NewPasswordPage.tsx'), 'InvitationPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/password',
    component: lazyRouteComponent(() => import('./features/access/NewPasswordPage.tsx'), 'PasswordPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/account',
    validateSearch: readAccountSearch,
    component: lazyRouteComponent(() => import('./features/account/AccountPage.tsx'), 'AccountPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/account/tokens',
    component: lazyRouteComponent(() => import('./features/tokens/TokensPage.tsx'), 'TokensPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/access/people',
    component: lazyRouteComponent(() => import('./features/accounts/AccountsPage.tsx'), 'AccountsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/access/tokens',
    component: lazyRouteComponent(() => import('./features/tokens/TokensPage.tsx'), 'AllTokensPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/access/audit',
    validateSearch: readAuditSearch,
    component: lazyRouteComponent(() => import('./features/audit/AuditPage.tsx'), 'AuditPage'),
  }),
] as const;

/** Everything in the address is text: a moment that looks like a number stays what was written. */
const asText = (value: unknown) => String(value);

export const router = createRouter({
  basepath,
  routeTree: root.addChildren(routes),
  parseSearch: parseSearchWith((value) => value),
  stringifySearch: stringifySearchWith(asText),
  defaultPendingComponent: () => <Loading what="the page" />,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
