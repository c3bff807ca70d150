import { Button, Modal, NativeSelect } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { GoalLineFragment } from '../../generated/documents.ts';
import classes from './Ranking.module.css';

type MoveDialogProps = {
  goal: GoalLineFragment;
  /** The ranked goals in their order. */
  ranked: readonly GoalLineFragment[];
  onMove: (after: string | undefined) => void;
  onClose: () => void;
};

const top = '(top)';

/** Everywhere the pointer can drag a goal to, chosen by name: for the keyboard, for a voice, for a trembling hand. */
export function MoveDialog({ goal, ranked, onMove, onClose }: MoveDialogProps) {
  const others = ranked.filter(({ key }) => key !== goal.key);
  const place = ranked.findIndex(({ key }) => key === goal.key);
  const [after, setAfter] = useState(
    place > 0 ? ranked[place - 1]!.key : place === 0 ? top : (others.at(-1)?.key ?? top),
  );
  const moveTo = (where: string | undefined) => {
    onMove(where);
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    moveTo(after === top ? undefined : after);
  };
  return (
    <Modal opened onClose={onClose} title={`Move “${goal.title}”`}>
      <form className={classes['form']} onSubmit={submit} data-mutates>
        <div className={classes['buttons']}>
          <Button variant="default" size="xs" onClick={() => moveTo(undefined)}>
            To the top
          </Button>
          <Button variant="default" size="xs" onClick={() => moveTo(others.at(-1)?.key)}>
            To the end
          </Button>
        </div>
        <NativeSelect
          label="Or right below"
          data-autofocus
          value={after}
          onChange={({ currentTarget }) => setAfter(currentTarget.value)}
          data={[
            { value: top, label: 'nothing: rank 1' },
            ...others.map(({ key, title }, index) => ({
              value: key,
              label: `${title.slice(0, 70)} (then rank ${index + 2})`,
            })),
          ]}
        />
        <p className={classes['quiet']}>
          On the roadmap, Alt with ↑ or ↓ moves the goal you are on by one place.
        </p>
        <Button type="submit" className={classes['submit'] ?? ''}>
          Move it there
        </Button>
      </form>
    </Modal>
  );
}
