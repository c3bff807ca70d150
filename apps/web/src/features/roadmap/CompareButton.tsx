import { Button } from '@mantine/core';
import { useState } from 'react';
import { MomentPicker } from '../../moment/MomentPicker.tsx';
import { useMoment } from '../../moment/use-moment.ts';
import { Icon } from '../../ui/Icon.tsx';

/** Another moment beside this one, on the same page. */
export function CompareButton() {
  const { vs, compareWith } = useMoment();
  const [opened, setOpened] = useState(false);
  if (vs !== undefined) return null;
  return (
    <>
      <Button variant="default" leftSection={<Icon name="compare" />} onClick={() => setOpened(true)}>
        Compare …
      </Button>
      <MomentPicker
        title="Compare with which moment?"
        opened={opened}
        onClose={() => setOpened(false)}
        onPick={compareWith}
      />
    </>
  );
}
