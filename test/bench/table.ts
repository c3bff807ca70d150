import type { Figure, Row } from './figure.ts';

const columns = ['#', 'what', 'measured', 'goal', 'trial', 'numbers'] as const;
const gap = '  ';

export type Measured = { readonly figure: Figure; readonly rows: readonly Row[] };

const cellsOf = ({ number }: Figure, row: Row): string[] => [
  number === 0 ? '' : String(number),
  row.what,
  row.measured,
  row.goal,
  row.trial,
  row.absolute,
];

/** Columns under each other, one line a row. */
export const aligned = (lines: readonly (readonly string[])[]): string => {
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((cells) => cells[column]!.length)));
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join(gap)
        .trimEnd(),
    )
    .join('\n');
};

/** The figures as a table of text. */
export const table = (measured: readonly Measured[]): string =>
  aligned([[...columns], ...measured.flatMap(({ figure, rows }) => rows.map((row) => cellsOf(figure, row)))]);
