const items = (text: string | null) => (text === null || text === '' ? [] : text.split(', '));

/** Of two long lists only what is new and what is gone; nothing where reading both is easy, or where a word changed. */
export const listDifference = (
  before: string | null,
  after: string | null,
): { readonly added: readonly string[]; readonly removed: readonly string[] } | undefined => {
  const [old, young] = [items(before), items(after)];
  if (Math.max(old.length, young.length) < 4) return undefined;
  const [had, has] = [new Set(old), new Set(young)];
  const added = young.filter((item) => !had.has(item));
  const removed = old.filter((item) => !has.has(item));
  return added.length + removed.length > 0 && added.length + removed.length < old.length + young.length
    ? { added, removed }
    : undefined;
};
