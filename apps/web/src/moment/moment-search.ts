/** What every address may carry: the moment looked at, and the one it is compared with. */
export type MomentSearch = { readonly at?: string | undefined; readonly vs?: string | undefined };

const text = (value: unknown): string | undefined => {
  const written = typeof value === 'string' ? value.trim() : '';
  return written === '' ? undefined : written;
};

/** Absent means now. Whether it is a moment at all is for the server to say, in a sentence. */
export const readMomentSearch = (search: Record<string, unknown>): MomentSearch => {
  const at = text(search['at']);
  const vs = text(search['vs']);
  return { ...(at !== undefined && { at }), ...(vs !== undefined && { vs }) };
};
