import { hash } from 'node:crypto';
import type { Meta } from './meta.ts';

/** Version 7 of RFC 9562: its first 48 bits are a time. */
const timeOrdered = /^[0-9a-f]{8}-[0-9a-f]{4}-7/;

/** 48 bits that grow with time, if the intention has a time that a retry brings along again. */
const timeOf = ({ commandId, imported }: Meta): string | undefined => {
  if (imported) return Math.max(0, Date.parse(imported.at)).toString(16).padStart(12, '0');
  return timeOrdered.test(commandId) ? commandId.slice(0, 8) + commandId.slice(9, 13) : undefined;
};

/**
 * A UUID (version 8 of RFC 9562) that the same intention always yields: a retry writes the same ids. It begins with a
 * time where it can: what is recorded together then lies together in a store's index of ids, and is written at once.
 */
export const eventId = (meta: Meta, stream: string, revision: bigint): string => {
  const hex = hash('sha256', `${meta.commandId}\n${stream}\n${revision}`);
  const time = timeOf(meta) ?? hex.slice(0, 12);
  const variant = ((parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
