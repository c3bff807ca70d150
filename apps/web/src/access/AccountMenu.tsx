import { ActionIcon, Menu } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '../ui/Icon.tsx';
import { ownPages } from './account-pages.ts';
import { askEntrance, type Session } from './entrance.ts';
import { signOut } from './sign-out.ts';

/** Who is here, the way to their account, and out. The account stands outside the demo, also for who plays there. */
export function AccountMenu() {
  const [session, setSession] = useState<Session>();
  const learnWho = () =>
    void askEntrance('session').then((answer) => setSession(answer.ok ? answer.data : undefined));
  return (
    <Menu position="bottom-end" shadow="md" onOpen={learnWho}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Your account">
          <Icon name="person" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {session?.person && <Menu.Label>{session.person.name}</Menu.Label>}
        {ownPages.map(({ href, title }) => (
          <Menu.Item key={href} component="a" href={href}>
            {title}
          </Menu.Item>
        ))}
        {session?.role === 'admin' && (
          <Menu.Item component="a" href="/access/people">
            Who may come in
          </Menu.Item>
        )}
        <Menu.Item onClick={() => void signOut()}>Sign out</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
