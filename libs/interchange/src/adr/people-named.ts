const nobody = /^(|-+|–|n\/?a|none|nobody|tbd|tba|\?+|\.{3}|…|\{.*\}|\[.*\]|\(.*\)|<.*>)$/i;
const longestKey = 180;
/** Longer than any list of people: prose. */
const longestList = 5_000;

/** At commas, semicolons and "and", but not within brackets. */
const separators = /[,;](?![^(]*\))|\s&\s|\s\/\s|\s+and\s+(?![^(]*\))/u;

export type Named = {
  readonly names: readonly string[];
  /** Do they say all that was written? Else the line stays where it is. */
  readonly isAll: boolean;
};

/** People as a record lists them. Nobody, where the words of the template still stand. */
export const namesIn = (words: string): Named => {
  if (words.length > longestList || nobody.test(words.trim())) return { names: [], isAll: false };
  const parts = words
    .split(separators)
    .map((part) => part.replace(/^[\s.]*(?:and\s+)?@?/u, '').replace(/[\s.]+$/, ''))
    .filter((part) => !nobody.test(part));
  // "Data Science: Ruth (12 June)" is Ruth.
  const names = parts.map((part) => part.replace(/^[^:]*:\s+/, '').replace(/\s*\([^)]*\)$/, ''));
  const isAll =
    names.length > 0 && names.every((name, index) => name === parts[index] && name.length <= longestKey);
  return { names: names.filter((name) => name !== '' && name.length <= longestKey), isAll };
};
