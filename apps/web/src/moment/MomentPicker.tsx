import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { MomentByName } from './MomentByName.tsx';
import { MomentByHand } from './MomentByHand.tsx';
import classes from './MomentPicker.module.css';
import { useCalendar } from './use-calendar.ts';

type MomentPickerProps = {
  title: string;
  opened: boolean;
  onClose: () => void;
  onPick: (moment: string) => void;
  /** What else can be done with the moment that is shown. */
  children?: ReactNode;
};

/** Names before dates: what people remember of a time is what happened then. */
export function MomentPicker({ title, opened, onClose, onPick, children }: MomentPickerProps) {
  const { timeZone } = useCalendar();
  const pick = (moment: string) => {
    onPick(moment);
    onClose();
  };
  return (
    <Modal opened={opened} onClose={onClose} title={title} size="lg">
      <div className={classes['picker']}>
        <MomentByName onPick={pick} />
        <MomentByHand onPick={pick} />
        <p className={classes['zone']}>
          Times are those of {timeZone}. A day on its own means the end of that day there.
        </p>
        {children}
      </div>
    </Modal>
  );
}
