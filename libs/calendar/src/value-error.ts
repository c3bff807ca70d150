/**
 * "That cannot be", said as a value and never thrown: a code for programs, and for people what is wrong and what to
 * write instead. Codes are kebab-case and for ever, since clients branch on them.
 */
export type ValueError<Code extends string = string> = {
  readonly error: Code;
  readonly message: string;
  readonly hint: string;
};

/** Keeps the code as a literal type, so that a caller's `switch` is checked. */
export const valueError = <const Code extends string>(
  error: Code,
  message: string,
  hint: string,
): ValueError<Code> => ({ error, message, hint });

/** Tells the answer from the refusal, whatever the answer is. */
export const isValueError = (value: unknown): value is ValueError =>
  typeof value === 'object' && value !== null && 'error' in value;

const longestQuote = 60;

/** The text in quotation marks, cut short so that a message stays readable whatever was sent. */
export const quoted = (text: string): string =>
  `"${text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text}"`;
