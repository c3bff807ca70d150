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

/** The same for a field that holds several: what is wrong with one of them says with which. */
export const besidePicked = (
  refusals: readonly Refusal[],
  field: string,
  picked: readonly { readonly title: string }[],
): string | undefined =>
  refusals
    .filter((refusal) => isAbout(refusal, field))
    .map((refusal) => {
      const one = picked[Number(refusal.path[refusal.path.indexOf(field) + 1])];
      return one ? `${one.title}: ${inOneLine(refusal)}` : inOneLine(refusal);
    })
    .join(' ') || undefined;

/** What belongs beside none of these fields, and is said above them all. */
export const besideNone = (refusals: readonly Refusal[], fields: readonly string[]): readonly Refusal[] =>
  refusals.filter((refusal) => !fields.some((field) => isAbout(refusal, field)));
