import { ActionIcon } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { MomentChip } from '../moment/MomentChip.tsx';
import { useCalendar } from '../moment/use-calendar.ts';
import { Icon } from '../ui/Icon.tsx';
import { ColorSchemeSwitch } from './ColorSchemeSwitch.tsx';
import classes from './TopBar.module.css';

export function TopBar({ onMoments, onKeys }: { onMoments: () => void; onKeys: () => void }) {
  const { organisation } = useCalendar();
  return (
    <div className={classes['bar']}>
      <Link to="/" className={classes['brand']}>
        <img src="/favicon.svg" alt="" width="22" height="22" />
        <span className={classes['product']}>Throughline</span>
        {organisation !== undefined && <span className={classes['organisation']}>{organisation}</span>}
      </Link>
      <div className={classes['tools']}>
        <MomentChip onOpen={onMoments} />
        <ColorSchemeSwitch />
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label="List of keys" onClick={onKeys}>
          <Icon name="keys" />
        </ActionIcon>
      </div>
    </div>
  );
}
