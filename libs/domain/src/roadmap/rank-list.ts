const CHUNK = 48;

/**
 * An immutable order of ids. A move copies a few chunks and the spine instead of the whole list, so that keeping every
 * version of a horizon of a thousand goals costs some 100 references a move. Ranks are 1-based.
 */
export type RankList = { readonly length: number; readonly chunks: readonly (readonly string[])[] };

export const emptyRanks: RankList = { length: 0, chunks: [] };

export const rankOf = (ranks: RankList, id: string): number | null => {
  let before = 0;
  for (const chunk of ranks.chunks) {
    const index = chunk.indexOf(id);
    if (index >= 0) return before + index + 1;
    before += chunk.length;
  }
  return null;
};

export const inRankOrder = (ranks: RankList): string[] => ranks.chunks.flat();

/** Puts `id` at `rank` (clamped to the list), taking it away from where it was. */
export const placeAt = (ranks: RankList, id: string, rank: number): RankList => {
  const without = takeOut(ranks, id);
  const place = Math.min(Math.max(1, rank), without.length + 1) - 1;
  return insert(without, id, place);
};

export const takeOut = (ranks: RankList, id: string): RankList => {
  const at = ranks.chunks.findIndex((chunk) => chunk.includes(id));
  if (at < 0) return ranks;
  const rest = ranks.chunks[at]!.filter((other) => other !== id);
  return { length: ranks.length - 1, chunks: joined(ranks.chunks.with(at, rest), at) };
};

/** Two neighbours that fit into half a chunk become one: otherwise many moves would leave many crumbs. */
const joined = (chunks: RankList['chunks'], at: number): RankList['chunks'] => {
  for (const left of [at - 1, at]) {
    const both = [...(chunks[left] ?? []), ...(chunks[left + 1] ?? [])];
    if (left >= 0 && left + 1 < chunks.length && both.length <= CHUNK / 2)
      return chunks.toSpliced(left, 2, both);
  }
  return chunks[at]!.length > 0 ? chunks : chunks.toSpliced(at, 1);
};

const insert = ({ length, chunks }: RankList, id: string, place: number): RankList => {
  if (chunks.length === 0) return { length: 1, chunks: [[id]] };
  let at = 0;
  let offset = place;
  while (at < chunks.length - 1 && offset > chunks[at]!.length) offset -= chunks[at++]!.length;
  const grown = chunks[at]!.toSpliced(offset, 0, id);
  const halves = grown.length > CHUNK ? [grown.slice(0, CHUNK / 2), grown.slice(CHUNK / 2)] : [grown];
  return { length: length + 1, chunks: chunks.toSpliced(at, 1, ...halves) };
};
