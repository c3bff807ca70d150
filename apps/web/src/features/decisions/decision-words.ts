import type { Tone } from '../../ui/Chip.tsx';

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
