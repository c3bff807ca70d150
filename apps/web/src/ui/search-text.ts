/** A search parameter that says something. */
export const searchText = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

/** Every word somewhere, in any case. */
export const hasWords = (haystack: string, words: string): boolean => {
  const text = haystack.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
};

/** `1,234` */
export const inFigures = (number: number): string => number.toLocaleString('en');

/** `1 goal`, `2 goals` */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${inFigures(number)} ${number === 1 ? one : many}`;
