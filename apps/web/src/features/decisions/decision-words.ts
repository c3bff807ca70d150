import { dateInWords, isCivilDate } from '@throughline/calendar';
import type { Tone } from '../../ui/Chip.tsx';

/** `3 Mar 2026`; a date of a source that is none stays as it is. */
export const day = (date: string | null): string | null =>
  date !== null && isCivilDate(date) ? dateInWords(date) : date;

export const isOpen = ({ status }: { readonly status: string }): boolean =>
  status === 'PROPOSED' || status === 'MENTIONED';

const words: Readonly<Record<string, readonly [string, Tone]>> = {
  MENTIONED: ['known by name', 'quiet'],
  PROPOSED: ['to be made', 'warn'],
  MADE: ['in force', 'good'],
  DECLINED: ['declined', 'bad'],
  WITHDRAWN: ['withdrawn', 'quiet'],
  SUPERSEDED: ['superseded', 'quiet'],
};

/** Where a decision stands, in a word and its colour. */
export const statusInWords = (status: string): { readonly word: string; readonly tone: Tone } => {
  const [word, tone] = words[status] ?? [status.toLowerCase(), 'quiet'];
  return { word, tone };
};

const verdicts: Readonly<Record<string, readonly [string, Tone]>> = {
  HELD: ['held', 'good'],
  PARTLY: ['held in part', 'warn'],
  FAILED: ['did not hold', 'bad'],
};

export const verdictInWords = (verdict: string): { readonly word: string; readonly tone: Tone } => {
  const [word, tone] = verdicts[verdict] ?? [verdict.toLowerCase(), 'quiet'];
  return { word, tone };
};

const undoing: Readonly<Record<string, string>> = {
  EASILY: 'easy to undo',
  WITH_EFFORT: 'can be undone with effort',
  HARDLY: 'hard to undo',
};

export const reversibleInWords = (reversible: string): string => undoing[reversible] ?? reversible;

export const reversibleChoices = [
  { value: 'EASILY', label: 'easy' },
  { value: 'WITH_EFFORT', label: 'some effort' },
  { value: 'HARDLY', label: 'hard' },
];

/** Lines as somebody wrote them, one point each; dashes in front are taken for bullets. */
export const pointsIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*[-*•]\s+/, '').trim())
    .filter(Boolean);
