/** The years that four digits can write, 0001 to 9999 in UTC: all times of this room lie between these epoch ms. */
export const firstMs = Date.parse('0001-01-01T00:00:00.000Z');
export const lastMs = Date.parse('9999-12-31T23:59:59.999Z');

/** `2026-03-03T10:00:00.000Z` of epoch ms. Throws a RangeError outside the known years, and for NaN. */
export const isoText = (epochMs: number): string => {
  if (!(epochMs >= firstMs && epochMs <= lastMs))
    throw new RangeError(`${epochMs} ms lies outside the years 0001 to 9999`);
  return new Date(epochMs).toISOString();
};
