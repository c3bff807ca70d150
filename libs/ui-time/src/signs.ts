export type Verb = 'added' | 'removed' | 'changed' | 'moved';

export type Sign = {
  /** For the eye. */
  readonly sign: string;
  /** For the ear: a screen reader says these words instead of the sign. */
  readonly words: string;
  readonly verb: Verb | 'up' | 'down';
};

const signs = { added: '+', removed: '−', changed: '~', moved: '↕' } as const satisfies Record<Verb, string>;

export const signOf = (verb: Verb): Sign => ({ sign: signs[verb], words: verb, verb });

const placesInWords = (places: number) => (places === 1 ? '1 place' : `${places} places`);

/** Rank 1 is the top, so a smaller number is a move up. Nothing when it stayed, appeared or went. */
export const rankMove = (before: number | null, after: number | null): Sign | undefined => {
  if (before === null || after === null || before === after) return undefined;
  const places = Math.abs(after - before);
  return after < before
    ? { sign: `↑${places}`, words: `moved up ${placesInWords(places)}`, verb: 'up' }
    : { sign: `↓${places}`, words: `moved down ${placesInWords(places)}`, verb: 'down' };
};
