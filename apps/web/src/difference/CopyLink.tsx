import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Icon } from '../ui/Icon.tsx';

const saidForMs = 3000;

/** A link that shows the same tomorrow: its moments are places in the log, also where this page says now. */
export function CopyLink({ linkNow }: { linkNow: () => string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), saidForMs);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    const link = linkNow();
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
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
        {copied ? 'Copied' : 'Copy link'}
      </Button>
      <span role="status" data-for-ears>
        {copied ? 'Link copied' : ''}
      </span>
    </>
  );
}
