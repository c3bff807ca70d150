import type { ReasonInput } from '../generated/documents.ts';
import type { Picked } from './picks.ts';

/** A reason as it stands in a form. */
export type WrittenBecause = {
  readonly note: string;
  /** Decisions and context items. */
  readonly behind: readonly Picked[];
};

export const noBecause: WrittenBecause = { note: '', behind: [] };

/** A reason as the server takes it: what it rests on first, then the words. */
export const becauseInput = ({ note, behind }: WrittenBecause): ReasonInput[] => [
  ...behind.map(({ key, category }) => (category === 'CONTEXT' ? { context: key } : { decision: key })),
  ...(note.trim() === '' ? [] : [{ note: note.trim() }]),
];
