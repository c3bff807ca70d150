import { hash } from 'node:crypto';

/** A UUID (version 8 of RFC 9562) that the same intention always yields: a retry writes the same ids. */
export const eventId = (commandId: string, stream: string, revision: bigint): string => {
  const hex = hash('sha256', `${commandId}\n${stream}\n${revision}`);
  const variant = ((parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
