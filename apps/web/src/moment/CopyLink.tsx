import { Button } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '../ui/Icon.tsx';

/** This page as of exactly this moment: what is shared stays what it was. */
const addressAt = (position: string): string => {
  const url = new URL(window.location.href);
  url.searchParams.set('at', `@${position}`);
  return url.href;
};

export function CopyLink({ position }: { position: string | undefined }) {
  const [said, setSaid] = useState('');
  if (position === undefined) return null;
  const copy = async () => {
    const address = addressAt(position);
    try {
      await navigator.clipboard.writeText(address);
      setSaid('Copied.');
    } catch {
      // Without https a browser lends its clipboard to nobody.
      setSaid(address);
    }
  };
  return (
    <div>
      <Button variant="default" size="xs" leftSection={<Icon name="link" />} onClick={() => void copy()}>
        Copy a link to this page as it is at this moment
      </Button>{' '}
      <span role="status">{said}</span>
    </div>
  );
}
