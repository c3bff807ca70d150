import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { paceInWords, paces, type Pace, type Speed } from './play-clock.ts';
import classes from './Replay.module.css';

const speeds = [1, 2, 3, 4] as const;

type ControlsProps = {
  playing: boolean;
  speed: Speed;
  pace: Pace;
  step: number;
  first: number;
  last: number;
  onMove: (step: number) => void;
  onToggle: () => void;
  onSpeed: (speed: Speed) => void;
  onPace: (pace: Pace) => void;
};

export function Controls(props: ControlsProps) {
  const { playing, speed, pace, step, first, last, onMove, onToggle, onSpeed, onPace } = props;
  const jump = (label: string, icon: IconName, to: number, off: boolean) => (
    <ActionIcon
      variant="default"
      size="lg"
      aria-label={label}
      title={label}
      disabled={off}
      onClick={() => onMove(to)}
    >
      <Icon name={icon} />
    </ActionIcon>
  );
  return (
    <div className={classes['controls']} role="group" aria-label="Playing">
      {jump('To the beginning (Home)', 'first', first, step <= first)}
      {jump('One change back', 'left', step - 1, step <= first)}
      <Button
        leftSection={<Icon name={playing ? 'pause' : 'play'} />}
        onClick={onToggle}
        disabled={last <= first}
        aria-keyshortcuts="Space"
        className={classes['play'] ?? ''}
      >
        {playing ? 'Pause' : 'Play'}
      </Button>
      {jump('One change on', 'right', step + 1, step >= last)}
      {jump('To the end (End)', 'last', last, step >= last)}
      <NativeSelect
        size="sm"
        className={classes['pace'] ?? ''}
        aria-label="What one beat is"
        value={pace}
        onChange={({ currentTarget }) =>
          onPace(paces.find((name) => name === currentTarget.value) ?? 'change')
        }
        data={paces.map((value) => ({ value, label: paceInWords[value] }))}
      />
      <div className={classes['speeds']} role="radiogroup" aria-label="Speed">
        {speeds.map((value) => (
          <label key={value} title={`Speed ${value} (key ${value})`}>
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
}
