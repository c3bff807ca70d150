import { Button, Menu } from '@mantine/core';
import { Icon } from '../ui/Icon.tsx';
import { useOffer, type Doable } from './doable.ts';

export type DoableGroup = { readonly title: string; readonly doable: readonly Doable[] };

type MoreMenuProps = {
  groups: readonly DoableGroup[];
  label?: string;
  size?: 'xs' | 'sm';
};

/** Everything that can be said of what the page is about. The palette finds it as well. */
export function MoreMenu({ groups, label = 'More', size = 'sm' }: MoreMenuProps) {
  useOffer(groups.flatMap(({ doable }) => doable));
  return (
    <Menu position="bottom-end" shadow="md" width={260}>
      <Menu.Target>
        <Button data-mutates variant="default" size={size} rightSection={<Icon name="down" />}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {groups.map(({ title, doable }) => (
          <div key={title} role="group" aria-label={title}>
            <Menu.Label>{title}</Menu.Label>
            {doable.map(({ id, label: words, run }) => (
              <Menu.Item key={id} data-mutates onClick={run}>
                {words}
              </Menu.Item>
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
