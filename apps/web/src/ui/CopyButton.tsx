import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Icon } from './Icon.tsx';

const saidForMs = 3000;

type CopyButtonProps = {
  label: string;
  /** What is copied, once it is asked for. */
  text: () => string;
  size?: 'xs' | 'sm';
};

export function CopyButton({ label, text, size = 'xs' }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), saidForMs);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setCopied(true);
    } catch {
      window.prompt('This browser keeps its clipboard to itself. Copy it from here:', text());
    }
  };
  return (
    <>
      <Button variant="default" size={size} leftSection={<Icon name="link" />} onClick={() => void copy()}>
        {copied ? 'Copied' : label}
      </Button>
      <span role="status" data-for-ears>
        {copied ? 'Copied' : ''}
      </span>
    </>
  );
}
