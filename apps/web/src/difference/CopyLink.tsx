import { Button } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '../ui/Icon.tsx';

/** A link that shows the same tomorrow: its moments are places in the log, also where this page says now. */
export function CopyLink({ link }: { link: string }) {
  const [copied, setCopied] = useState<string>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied(link);
    } catch {
      window.prompt('This browser keeps its clipboard to itself. The link:', link);
    }
  };
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<Icon name="link" size={14} />}
        onClick={() => void copy()}
      >
        {copied === link ? 'Copied' : 'Copy link'}
      </Button>
      <span role="status" data-for-ears>
        {copied === link ? 'Link copied' : ''}
      </span>
    </>
  );
}
