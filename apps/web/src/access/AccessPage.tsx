import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Provider } from 'urql';
import { presentClient } from '../connection/clients.ts';
import { isDemo } from '../connection/which-house.ts';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import classes from './AccessPage.module.css';

type AccessPageProps = { title: string; lead: string; actions?: ReactNode; children: ReactNode };

const Nav = () => (
  <nav className={classes['views']} aria-label="Access">
    <Link to="/access/people">People</Link>
    <Link to="/access/tokens">Tokens</Link>
    <Link to="/access/audit">Audit</Link>
  </nav>
);

/**
 * The frame of what administrators look after. Who may come in is no part of the plan's history: whatever moment the
 * address says, these pages are about now.
 */
export function AccessPage({ title, lead, actions, children }: AccessPageProps) {
  return (
    <Provider value={presentClient}>
      <Page title={title} lead={lead} actions={isDemo ? undefined : actions}>
        {isDemo ? <NotInTheDemo /> : children}
      </Page>
    </Provider>
  );
}

export function AdministratorsPage(props: AccessPageProps) {
  return (
    <AccessPage {...props}>
      <Nav />
      {props.children}
    </AccessPage>
  );
}

function NotInTheDemo() {
  return (
    <Notice title="The demo has no accounts">
      <p>
        Everybody is its administrator. Your own organisation has accounts, tokens and an audit:{' '}
        <a href="/">leave the demo</a>.
      </p>
    </Notice>
  );
}
