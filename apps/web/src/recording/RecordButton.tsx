import { Button, Modal } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Icon } from '../ui/Icon.tsx';

type RecordButtonProps = {
  label: string;
  title: string;
  /** Whom or what it is about, for those who hear many buttons of the same label. */
  about?: string;
  /** The main thing to do here. */
  main?: boolean;
  /** It makes something new. */
  adds?: boolean;
  size?: 'sm' | 'compact-sm';
  /** The form; it is not there until it is asked for. */
  children: (close: () => void) => ReactNode;
};

export function RecordButton({ label, title, about, main, adds, size = 'sm', children }: RecordButtonProps) {
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <>
      <Button
        data-mutates
        variant={main ? 'filled' : size === 'sm' ? 'default' : 'subtle'}
        size={size}
        leftSection={adds && <Icon name="plus" />}
        onClick={() => setOpened(true)}
      >
        {label}
        {about !== undefined && <span data-for-ears>: {about}</span>}
      </Button>
      <Modal opened={opened} onClose={close} title={title} size="lg">
        {children(close)}
      </Modal>
    </>
  );
}
