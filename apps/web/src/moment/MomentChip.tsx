import { Button } from '@mantine/core';
import { useBindings } from '../shell/bindings.ts';
import { Icon } from '../ui/Icon.tsx';
import { useMoment } from './use-moment.ts';

/** Says which moment is shown, and opens the choice of another. */
export function MomentChip({ onOpen }: { onOpen: () => void }) {
  const { isNow } = useMoment();
  const { moments } = useBindings();
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<Icon name="clock" />}
      onClick={onOpen}
      aria-haspopup="dialog"
      aria-keyshortcuts={moments || undefined}
    >
      {isNow ? 'Now' : 'Another moment'}
    </Button>
  );
}
