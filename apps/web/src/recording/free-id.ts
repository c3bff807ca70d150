/**
 * A short name made of words, free among those that are taken: `Take the commitment` is `take-the-commitment`, the
 * second of a name `…-2`; `otherwise` where the words leave nothing.
 */
export const freeId = (words: string, otherwise: string, taken: readonly string[]): string => {
  const short = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  const base = short || otherwise;
  if (!taken.includes(base)) return base;
  for (let number = 2; ; number++) if (!taken.includes(`${base}-${number}`)) return `${base}-${number}`;
};
