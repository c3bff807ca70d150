import { dateInWords } from '@throughline/calendar';
import { Button } from '@mantine/core';
import { Mutates } from '../../recording/Mutates.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { inLowerCase } from '../../ui/status-words.ts';
import { holdCheckpoint, moveCheckpoint, scheduleCheckpoint, waiveCheckpoint } from './edits/checkpoints.ts';
import type { Goal, GoalEdit } from './edits/goal-edit.ts';
import classes from './Outcomes.module.css';

const tones = { SCHEDULED: 'quiet', PASSED: 'good', FAILED: 'bad', WAIVED: 'warn' } as const;

type CheckpointsProps = {
  goal: Goal;
  today: string;
  isOver: boolean;
  onOpen: (name: string, edit: GoalEdit) => void;
};

/** The gates on the way, and who has to be in the room. */
export function Checkpoints({ goal, today, isOver, onOpen }: CheckpointsProps) {
  const { checkpoints, ambitious } = goal;
  if (checkpoints.length === 0 && !ambitious) return null;
  return (
    <section aria-label="Checkpoints">
      <div className={classes['head']}>
        <h2>Checkpoints</h2>
        {!isOver && (
          <Mutates>
            <Button
              data-mutates
              variant="default"
              size="compact-sm"
              onClick={() => onOpen('checkpoint', scheduleCheckpoint)}
            >
              Schedule a checkpoint
            </Button>
          </Mutates>
        )}
      </div>
      {checkpoints.length === 0 && (
        <p className={classes['quiet']}>None is scheduled, and an ambitious goal needs one.</p>
      )}
      <ul className={classes['outcomes']}>
        {checkpoints.map((checkpoint) => (
          <li key={checkpoint.checkpointId}>
            <p>
              <strong>{checkpoint.kind}</strong> · {dateInWords(checkpoint.on)}{' '}
              <Chip tone={tones[checkpoint.status]}>{inLowerCase(checkpoint.status)}</Chip>
            </p>
            {checkpoint.required.length > 0 && (
              <p className={classes['guard']}>
                With {checkpoint.required.map(({ name }) => name).join(', ')}
              </p>
            )}
            {!isOver && checkpoint.status === 'SCHEDULED' && (
              <Mutates>
                <Ways checkpoint={checkpoint} today={today} onOpen={onOpen} />
              </Mutates>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type WaysProps = Pick<CheckpointsProps, 'today' | 'onOpen'> & { checkpoint: Goal['checkpoints'][number] };

function Ways({ checkpoint, today, onOpen }: WaysProps) {
  const { checkpointId, kind } = checkpoint;
  const ways = [
    { name: 'hold', words: 'Held', about: `${kind} was held`, edit: holdCheckpoint(checkpoint, today) },
    { name: 'move', words: 'Move', about: `Move ${kind}`, edit: moveCheckpoint(checkpoint) },
    { name: 'waive', words: 'Waive', about: `Waive ${kind}`, edit: waiveCheckpoint(checkpoint) },
  ];
  return (
    <div className={classes['ways']}>
      {ways.map(({ name, words, about, edit }, index) => (
        <Button
          key={name}
          data-mutates
          variant={index === 0 ? 'default' : 'subtle'}
          size="compact-xs"
          aria-label={about}
          onClick={() => onOpen(`${name}:${checkpointId}`, edit)}
        >
          {words}
        </Button>
      ))}
    </div>
  );
}
