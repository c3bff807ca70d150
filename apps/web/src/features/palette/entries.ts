/** Something that can be gone to or done. */
export type Entry = {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly run: () => void;
};

/** Every written word begins some word of the label. */
export const fits = (label: string, written: string): boolean => {
  const words = label.toLowerCase().split(/[^\p{L}\p{N}-]+/u);
  return written
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every((part) => words.some((word) => word.startsWith(part)));
};

/** What was found for what was written: what can be done first where its name says so, then the things. */
export const shownFor = (
  written: string,
  own: readonly Entry[],
  found: readonly Entry[],
): readonly Entry[] => [...own.filter(({ label }) => fits(label, written)), ...found];

/** The next place of the cursor, around the ends. */
export const step = (at: number, by: number, length: number): number =>
  length === 0 ? 0 : (at + by + length) % length;
