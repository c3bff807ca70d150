/** A rule said no: the server's own sentence, and the field it is about. */
export type Refusal = {
  readonly path: readonly string[];
  readonly code: string;
  readonly message: string;
  readonly hint?: string | null;
};

export const inOneLine = ({ message, hint }: Refusal): string => [message, hint].filter(Boolean).join(' ');

const isAbout = ({ path }: Refusal, field: string) => path.includes(field);

/** What to show beside a field. */
export const besideField = (refusals: readonly Refusal[], field: string): string | undefined =>
  refusals
    .filter((refusal) => isAbout(refusal, field))
    .map(inOneLine)
    .join(' ') || undefined;

/** What belongs beside none of these fields, and is said above them all. */
export const besideNone = (refusals: readonly Refusal[], fields: readonly string[]): readonly Refusal[] =>
  refusals.filter((refusal) => !fields.some((field) => isAbout(refusal, field)));
