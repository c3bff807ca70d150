import { ActionIcon, Button, Kbd } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { AccountMenu } from '../access/AccountMenu.tsx';
import { MomentChip } from '../moment/MomentChip.tsx';
import { useCalendar } from '../moment/use-calendar.ts';
import { Mutates } from '../recording/Mutates.tsx';
import { Icon } from '../ui/Icon.tsx';
import { ColorSchemeSwitch } from './ColorSchemeSwitch.tsx';
import type { Opened } from './use-actions.ts';
import classes from './TopBar.module.css';

const onApple = /Mac|iPhone|iPad/.test(navigator.platform);

export function TopBar({ onOpen }: { onOpen: (what: Opened) => void }) {
  const { organisation, isSetUp } = useCalendar();
  return (
    <div className={classes['bar']}>
      <Link to="/" className={classes['brand']}>
        <img src="/favicon.svg" alt="" width="22" height="22" />
        <span className={classes['product']}>Throughline</span>
        {organisation !== undefined && <span className={classes['organisation']}>{organisation}</span>}
      </Link>
      <div className={classes['tools']}>
        <MomentChip onOpen={() => onOpen('moments')} />
        <Button
          variant="default"
          size="xs"
          leftSection={<Icon name="search" />}
          aria-haspopup="dialog"
          aria-keyshortcuts="Control+K Meta+K"
          onClick={() => onOpen('palette')}
        >
          <span className={classes['word']}>Find</span>
          <span data-for-ears> anything</span>
          <Kbd size="xs" aria-hidden="true" className={classes['wide'] ?? ''}>
            {onApple ? '⌘K' : 'Ctrl K'}
          </Kbd>
        </Button>
        {isSetUp && (
          <Mutates>
            <Button
              size="xs"
              data-mutates
              aria-label="New decision"
              leftSection={<Icon name="plus" />}
              onClick={() => onOpen('decision')}
            >
              <span className={classes['wide']}>Decision</span>
            </Button>
          </Mutates>
        )}
        <ColorSchemeSwitch />
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label="List of keys"
          className={classes['keys'] ?? ''}
          onClick={() => onOpen('keys')}
        >
          <Icon name="keys" />
        </ActionIcon>
        <AccountMenu />
      </div>
    </div>
  );
}
