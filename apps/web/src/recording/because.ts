/** A reason as it stands in a form. */
export type WrittenBecause = { readonly note: string; readonly decision: string };

export const noBecause: WrittenBecause = { note: '', decision: '' };

/** A reason as the server takes it: what it rests on first, then the words. */
export const becauseInput = ({ note, decision }: WrittenBecause) => [
  ...(decision === '' ? [] : [{ decision }]),
  ...(note.trim() === '' ? [] : [{ note: note.trim() }]),
];
