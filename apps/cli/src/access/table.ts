/** Rows under a heading, each column as wide as its widest cell. */
export const table = (heading: readonly string[], rows: readonly (readonly string[])[]): string => {
  const all = [heading, ...rows];
  const widths = heading.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

/** A day, or what stands for none. */
export const day = (ms: number | null, none = 'never'): string =>
  ms === null ? none : new Date(ms).toISOString().slice(0, 10);
