import { Button } from '@mantine/core';
import { memo } from 'react';
import { CopyLink } from '../../difference/CopyLink.tsx';
import { useBindings } from '../../shell/bindings.ts';

type CompareButtonsProps = {
  words: string;
  compares: boolean;
  onToggle: () => void;
  onChoose: () => void;
  /** Asked for when it is copied: while the replay moves it is another at each step. */
  linkNow: () => string;
};

export const CompareButtons = memo(function CompareButtons(props: CompareButtonsProps) {
  const { words, compares, onToggle, onChoose, linkNow } = props;
  const { compare } = useBindings();
  return (
    <>
      <Button
        variant={compares ? 'light' : 'default'}
        size="xs"
        aria-pressed={compares}
        aria-keyshortcuts={compare || undefined}
        onClick={onToggle}
      >
        {words}
      </Button>
      <Button
        variant="default"
        size="xs"
        aria-label="Compare with another moment"
        title="Compare with another moment"
        aria-haspopup="dialog"
        onClick={onChoose}
      >
        …
      </Button>
      <CopyLink linkNow={linkNow} />
    </>
  );
});
