export type Band = 'none' | 'few' | 'usual' | 'stretched' | 'many';

/** How many people report to a manager, in the bands people speak of: five to eight is the defensible range. */
export const bandOf = (reports: number): Band => {
  if (reports === 0) return 'none';
  if (reports < 5) return 'few';
  if (reports <= 8) return 'usual';
  return reports <= 10 ? 'stretched' : 'many';
};

const words: Readonly<Record<Band, string>> = {
  none: 'no reporting lines recorded',
  few: 'fewer than 5',
  usual: 'the usual range',
  stretched: 'stretched',
  many: 'too many',
};

export const bandInWords = (band: Band): string => words[band];
