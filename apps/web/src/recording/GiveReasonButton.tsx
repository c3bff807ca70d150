import { Button } from '@mantine/core';
import { useState } from 'react';
import { GiveReason } from './GiveReason.tsx';

/** Beside a change that nobody explained. */
export function GiveReasonButton({ changeSet }: { changeSet: string }) {
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <>
      <Button data-mutates variant="default" size="compact-xs" onClick={() => setOpened(true)}>
        Give the reason
      </Button>
      {opened && <GiveReason changeSet={changeSet} onDone={close} onClose={close} />}
    </>
  );
}
