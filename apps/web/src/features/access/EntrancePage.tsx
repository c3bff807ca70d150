import { Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { setPageTitle } from '../../ui/page-title.ts';
import classes from './Entrance.module.css';

/** A page for somebody who is not signed in: one thing to do in the middle of it. */
export function EntrancePage({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
}) {
  useEffect(() => setPageTitle(title), [title]);
  return (
    <div className={classes['ground']}>
      <header className={classes['brand']}>
        <img src="/favicon.svg" alt="" width="26" height="26" />
        <span>Throughline</span>
      </header>
      <main className={classes['card']}>
        <Title order={1} size="h3">
          {title}
        </Title>
        {lead && <p className={classes['lead']}>{lead}</p>}
        {children}
      </main>
    </div>
  );
}
