import { Modal } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';

const ProposeDecision = lazy(() =>
  import('../features/decisions/ProposeDecision.tsx').then(({ ProposeDecision }) => ({
    default: ProposeDecision,
  })),
);

/** A decision can be written down from every page; what was on the screen may be what it is about. */
export function NewDecision({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const navigate = useNavigate();
  const done = (key: string) => {
    onClose();
    void navigate({ to: '/decisions/$id', params: { id: key } });
  };
  return (
    <Modal opened={opened} onClose={onClose} title="A decision to be made" size="lg">
      <Suspense fallback={<p>Loading the form …</p>}>
        <ProposeDecision onDone={done} />
      </Suspense>
    </Modal>
  );
}
