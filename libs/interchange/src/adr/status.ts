/** What a record says of itself, in the words of MADR; `unknown` is a word we cannot place. */
export type AdrStatus =
  'proposed' | 'accepted' | 'rejected' | 'deprecated' | 'superseded' | 'withdrawn' | 'unknown';

const words: Readonly<Record<Exclude<AdrStatus, 'unknown'>, readonly string[]>> = {
  proposed: ['proposed', 'draft', 'pending', 'on hold', 'in review'],
  accepted: ['accepted', 'approved', 'decided', 'active', 'implemented'],
  rejected: ['rejected', 'declined'],
  deprecated: ['deprecated'],
  superseded: ['superseded', 'superceded', 'replaced by'],
  withdrawn: ['withdrawn'],
};

const meanings = new Map(
  Object.entries(words).flatMap(([status, spellings]) =>
    spellings.map((spelling) => [spelling, status as AdrStatus]),
  ),
);
const anyWord = new RegExp(`(?<![\\p{L}\\p{N}])(${[...meanings.keys()].join('|')})(?![\\p{L}\\p{N}])`, 'iu');

/** Its first word that says a status: records add signs, links and asides. */
export const statusIn = (written: string): AdrStatus => {
  const [, word] = anyWord.exec(written) ?? [];
  return word === undefined ? 'unknown' : meanings.get(word.toLowerCase())!;
};

/** Nobody has chosen yet: the template's own line is still there, as `{proposed | accepted}`. */
export const isPlaceholder = (written: string): boolean =>
  written.length < 500 && /^[{[<][^}\]>]*\|[^}\]>]*[}\]>]$/.test(written.trim());

/** Says it the status and nothing else? Signs around the word do not count. */
export const isStatusAlone = (written: string): boolean => {
  const rest = written.replace(anyWord, '').replaceAll(/[^\p{L}\p{N}]/gu, '');
  return statusIn(written) !== 'unknown' && rest === '';
};

const plainWords = ['proposed', 'accepted', 'approved', 'rejected', 'declined', 'deprecated', 'withdrawn'];

/** Would another word for the same status lose nothing? "Implemented" and "on hold" say more. */
export const keepsItsMeaning = (written: string): boolean =>
  plainWords.includes(anyWord.exec(written)?.[1]?.toLowerCase() ?? '');
