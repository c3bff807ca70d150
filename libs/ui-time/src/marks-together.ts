/** Marks on a line that lie too near to each other to be hit one by one, as one mark. */
export const together = <Mark extends { readonly at: number }>(
  marks: readonly Mark[],
  apart: number,
): readonly { readonly at: number; readonly marks: readonly Mark[] }[] => {
  const groups: { at: number; marks: Mark[] }[] = [];
  for (const mark of marks.toSorted((a, b) => a.at - b.at)) {
    const last = groups.at(-1);
    if (last && mark.at - last.at < apart) last.marks.push(mark);
    else groups.push({ at: mark.at, marks: [mark] });
  }
  return groups;
};
