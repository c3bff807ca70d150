import { Button, Menu } from '@mantine/core';
import { Icon } from '../ui/Icon.tsx';
import { useOffer, type Doable } from './doable.ts';
import { useMay } from './use-may.ts';
import classes from './MoreMenu.module.css';

export type DoableGroup = { readonly title: string; readonly doable: readonly Doable[] };

/** More than fit below one another on a small screen. */
const many = 10;

type MoreMenuProps = {
  groups: readonly DoableGroup[];
  label?: string;
  size?: 'xs' | 'sm';
};

/** Everything that can be said of what the page is about. The palette finds it as well. */
export function MoreMenu({ groups, label = 'More', size = 'sm' }: MoreMenuProps) {
  const { may } = useMay();
  const offered = groups
    .map(({ title, doable }) => ({ title, doable: doable.filter(({ by }) => may(by)) }))
    .filter(({ doable }) => doable.length > 0);
  const all = offered.flatMap(({ doable }) => doable);
  useOffer(all);
  if (all.length === 0) return null;
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button data-mutates variant="default" size={size} rightSection={<Icon name="down" />}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes['scrolls']}>
          <div className={classes['groups']} data-many={all.length > many || undefined}>
            {offered.map(({ title, doable }) => (
              <div key={title} role="group" aria-label={title} className={classes['group']}>
                <Menu.Label>{title}</Menu.Label>
                {doable.map(({ id, label: words, run }) => (
                  <Menu.Item key={id} data-mutates onClick={run}>
                    {words}
                  </Menu.Item>
                ))}
              </div>
            ))}
          </div>
        </div>
      </Menu.Dropdown>
    </Menu>
  );
}
