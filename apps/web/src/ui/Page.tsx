import { Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { setPageTitle } from './page-title.ts';
import classes from './Page.module.css';

type PageProps = {
  title: string;
  above?: ReactNode;
  /** One line under the title. */
  lead?: ReactNode;
  /** What can be done here; controls that record something carry `data-mutates`. */
  actions?: ReactNode;
  children: ReactNode;
};

export function Page({ title, above, lead, actions, children }: PageProps) {
  useEffect(() => setPageTitle(title), [title]);
  return (
    <article className={classes['page']}>
      <header className={classes['header']}>
        <div className={classes['heading']}>
          {above}
          <Title order={1} size="h2">
            {title}
          </Title>
          {lead && <p className={classes['lead']}>{lead}</p>}
        </div>
        {actions && <div className={classes['actions']}>{actions}</div>}
      </header>
      {children}
    </article>
  );
}
