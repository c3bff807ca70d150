import { ActionIcon, Button } from '@mantine/core';
import { memo } from 'react';
import { useBindings, type Keyed } from '../../shell/bindings.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import type { Speed } from './play-clock.ts';
import classes from './Controls.module.css';

const speeds = [1, 2, 3, 4] as const;

export type Jump = 'start' | 'back' | 'on' | 'end';

type ControlsProps = {
  playing: boolean;
  speed: Speed;
  /** Is there anything before, anything after? */
  atStart: boolean;
  atEnd: boolean;
  onJump: (to: Jump) => void;
  onToggle: () => void;
  onSpeed: (speed: Speed) => void;
};

/** Drawn anew only when one of its buttons changes, not at each step. */
export const Controls = memo(function Controls(props: ControlsProps) {
  const { playing, speed, atStart, atEnd, onJump, onToggle, onSpeed } = props;
  const bindings = useBindings();
  const withKey = (words: string, id: Keyed) => (bindings[id] === '' ? words : `${words} (${bindings[id]})`);
  const jump = (label: string, icon: IconName, to: Jump, off: boolean, key?: Keyed) => (
    <ActionIcon
      variant="default"
      size="lg"
      aria-label={label}
      title={key ? withKey(label, key) : label}
      disabled={off}
      onClick={() => onJump(to)}
    >
      <Icon name={icon} />
    </ActionIcon>
  );
  return (
    <div className={classes['controls']} role="group" aria-label="Playing">
      {jump('To the beginning', 'first', 'start', atStart, 'beginning')}
      {jump('One change back', 'left', 'back', atStart)}
      <Button
        leftSection={<Icon name={playing ? 'pause' : 'play'} />}
        onClick={onToggle}
        disabled={atStart && atEnd}
        aria-keyshortcuts={bindings.play || undefined}
        title={withKey(playing ? 'Pause' : 'Play', 'play')}
        className={classes['play'] ?? ''}
      >
        <span className={classes['word']}>{playing ? 'Pause' : 'Play'}</span>
      </Button>
      {jump('One change on', 'right', 'on', atEnd)}
      {jump('To the end', 'last', 'end', atEnd, 'end')}
      <div className={classes['speeds']} role="radiogroup" aria-label="Speed">
        {speeds.map((value) => (
          <label key={value} title={withKey(`Speed ${value}`, `speed${value}`)}>
            <input
              type="radio"
              name="speed"
              value={value}
              checked={speed === value}
              onChange={() => onSpeed(value)}
            />
            <span>
              <span data-for-ears>Speed </span>
              {value}
            </span>
          </label>
        ))}
      </div>
    </div>
  );
});
