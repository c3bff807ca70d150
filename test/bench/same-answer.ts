/** What is compared must answer the same; if it does not, the figure is worth nothing. */
export const assertSameAnswer = (ours: unknown, theirs: unknown): void => {
  const [one, other] = [JSON.stringify(ours), JSON.stringify(theirs)];
  if (one === other) return;
  let at = 0;
  while (one[at] === other[at]) at++;
  const near = (text: string) => text.slice(Math.max(0, at - 80), at + 80);
  throw new Error(`The answers differ:\n  ${near(one)}\n  ${near(other)}`);
};
